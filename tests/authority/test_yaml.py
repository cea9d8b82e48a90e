"""YAML as people write it, and as somebody would write it who wants to break the build."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.authority.yaml import Mapping, Node, Sequence, Text, YamlError, load


def plain(node: Node | None) -> object:
    """The values without their lines."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.items.items()}
    return None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("no: yes", {"no": "yes"}),
        ("a: 2022-13-45", {"a": "2022-13-45"}),
        ("a: 2022-04-26", {"a": "2022-04-26"}),
        ("a: 0123", {"a": "0123"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 12:30:45", {"a": "12:30:45"}),
        ("a: ~", {"a": "~"}),
        ("a: null", {"a": "null"}),
        ("a:", {"a": ""}),
        ("a: .nan", {"a": ".nan"}),
        ("a: " + "9" * 5000, {"a": "9" * 5000}),
        ("<<: b", {"<<": "b"}),
        ("=: b", {"=": "b"}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: 'it''s'", {"a": "it's"}),
        ('a: "\\u0416"', {"a": "Ж"}),
        ("имя: Ада", {"имя": "Ада"}),
        ("\ufeffa: b", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("--- \na: b\n...\n", {"a": "b"}),
        ("%YAML 1.1\n---\na: b", {"a": "b"}),
    ],
)
def test_every_value_is_a_string_as_written(text: str, value: object) -> None:
    """Nothing is guessed: a country code is no truth value, and a date no number."""
    assert plain(load(text)) == value


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment", "\ufeff", "---\n# nothing\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    """Space and comments are no value."""
    node = load(text)
    assert node is None or plain(node) == ""


def test_values_know_their_line() -> None:
    """Lines are counted from one, for keys and for values."""
    root = load("# first\na: b\nc:\n  - d\n  - e: f\n")
    assert isinstance(root, Mapping)
    assert (root.line, root.key_lines) == (2, {"a": 2, "c": 3})
    items = root.items["c"]
    assert isinstance(items, Sequence)
    assert [item.line for item in items.items] == [4, 5]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: b\na: c", 2, "the key `a` stands here a second time (first in line 1)"),
        ("x:\n  a: b\n  c: d\n  a: e", 4, "the key `a` stands here a second time (first in line 2)"),
        ("a: b\n'a': c", 2, "second time"),
        ("a: &x b", 1, "anchor"),
        ("a: b\nc: *x", 2, "alias"),
        ("a: *x\nb: &x c", 1, "alias"),
        ("a:\n  - &x {b: c}\n  - {<<: *x}", 2, "anchor"),
        ("a: &x [*x]", 1, "anchor"),
        ("a: b\nc: !!python/object/apply:os.system [ls]", 2, "tag"),
        ("a: !!str b", 1, "tag"),
        ("a: !ENV [HOME]", 1, "tag"),
        ("! a", 1, "tag"),
        ("a: b\n---\nc: d", 2, "second YAML document"),
        ("? [a]\n: b", 1, "a key that is a list or a mapping"),
        ("{a: b}: c", 1, "a key that is a list or a mapping"),
        ("a: b\n\tc: d", 2, "YAML"),
        ("a:\n\t- b", 2, "YAML"),
        ("a: b: c", 1, "YAML"),
        ("a: 'b", 1, "YAML"),
        ("a: [b", 1, "YAML"),
        ("a: b\nc: [d,\n e\n\n\n", 2, "YAML"),
        ("a: b\nc", 2, "YAML"),
        ("a: b\nc\n", 2, "YAML"),
        ("a: @b", 1, "YAML"),
        ("a: `b", 1, "YAML"),
        ("a: %b", 1, "YAML"),
        ("a: b\n\x00c: d", 2, "character"),
        ("a: b\nc: \x07", 2, "character"),
        ("a: \ud800", 1, "surrogate"),
        ('a: "\\ud800"', 1, "YAML"),
        ('a: "\\q"', 1, "YAML"),
        ("[" * 30, 1, "nested more than 20 levels deep"),
        ("\n".join(" " * depth + "a:" for depth in range(30)), 21, "nested more than 20 levels deep"),
    ],
)
def test_refuses_with_the_line(text: str, line: int, message: str) -> None:
    """What is refused is named, where it stands."""
    with pytest.raises(YamlError) as caught:
        load(text)
    assert message in caught.value.said.text
    assert caught.value.line == line


@pytest.mark.parametrize("text", ["a: &x b", "a: *x", "a: !x b", "a: b\na: c", "a: b\n---\n"])
def test_a_refusal_says_what_to_do(text: str) -> None:
    """What is YAML but none of ours comes with a hint."""
    with pytest.raises(YamlError) as caught:
        load(text)
    assert caught.value.remedy.text


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "a: &a [x, x]\n" + "\n".join(f"k{n}: &k{n} [*a, *a]" for n in range(50)),
        "a: '" + "b" * 1_000_000,
        "a: " + "\\" * 100_000 + '"',
    ],
    ids=["lists", "mappings", "items", "keys", "aliases", "quote", "backslashes"],
)
def test_a_bomb_is_refused_quickly(text: str) -> None:
    """Depth and references cost nothing, since nothing is built of them."""
    started = time.process_time()
    try:
        load(text)
    except YamlError as error:
        assert error.line >= 1  # what is legal YAML may pass
    assert time.process_time() - started < 2


YAML_SIGNS = st.text("-:?[]{},&*!|>'\"%@`#~ \n\tab0", max_size=40)


@pytest.mark.thorough
@given(st.one_of(YAML_SIGNS, st.text(max_size=60)))
@example("\x85")
@example("a: \u2028")
@example("\ufffe")
@example("'\n\n\n")
@example("%TAG ! tag:a,2000:\n--- !b c")
@example("&a\n&b c")
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text whatever ends in another exception."""
    try:
        node = load(text)
    except YamlError as error:
        assert error.line >= 1
        assert error.said.text
    else:
        assert node is None or node.line >= 1


@given(st.dictionaries(st.text("abc d", min_size=1).map(str.strip).filter(bool), st.text("xyz: #-'\"\n")))
def test_what_is_quoted_comes_back(values: dict[str, str]) -> None:
    """Quoted texts are what they were."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    text = "\n".join(f"{quoted(key)}: {quoted(value)}" for key, value in values.items())
    assert (plain(load(text)) or {}) == values


@pytest.mark.parametrize("lone", ["\ud800", "\udfff"])
def test_surrogates_never_come_through(lone: str) -> None:
    """What cannot be written as UTF-8 cannot be read either."""
    for text in (f"a: {lone}", f'a: "{lone}"', f"{lone}: a", f'"\\u{ord(lone):04x}": a'):
        with pytest.raises(YamlError):
            load(text)
