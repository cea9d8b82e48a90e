"""How fast names and dates are found, on one core: megabytes of UTF-8 text a second.

    python -m benchmarks.speed [--entities 10000] [--documents 400]

The names are those of an authority of invented people; the text is that of the cost benchmark, in English and Russian.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from random import Random

import yaml

from benchmarks.corpus import corpus
from benchmarks.invention import distinct, given_name, stem, surname
from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.model import Passage, Source
from regesta.stages.clean import clean
from regesta.text.dates import find_dates

LANGUAGES = ("en", "ru")
ROUNDS = 3


def main() -> int:
    """Print one line a task."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--documents", type=int, default=400)
    arguments = parser.parse_args()

    passages = _passages(arguments.documents)
    megabytes = sum(len(passage.text.encode()) for passage in passages) / 1e6
    started = time.process_time()
    authority, _ = load_authority({"people.yml": _people(arguments.entities)}, LANGUAGES)
    lexicon = compile_lexicon(authority)
    compiled = time.process_time() - started

    print(f"{megabytes:.1f} MB of text in {len(passages):,} passages; {len(authority.entities):,} people")
    print(f"forms of all names: {compiled:.1f} s")
    names = _best(lambda: sum(1 for passage in passages for _ in lexicon.find(passage.text)))
    dates = _best(lambda: len(find_dates([(passage.text, passage.language) for passage in passages], None)))
    print(f"names: {megabytes / names:.1f} MB/s")
    print(f"dates: {megabytes / dates:.1f} MB/s")
    return 0


def _best(task: Callable[[], int]) -> float:
    """Seconds of processor time of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        task()
        times.append(time.process_time() - started)
    return min(times)


def _passages(documents: int) -> Sequence[Passage]:
    texts = (text for path, text in corpus(documents).items() if path.startswith("documents/"))
    sources = (
        Source(f"d{number}", f"d{number}.txt", "text/plain", "", 0, "utf-8", "", text)
        for number, text in enumerate(texts)
    )
    return [passage for source in sources for passage in clean(source, LANGUAGES)[0].passages]


def _people(count: int) -> str:
    rng = Random(count)
    people = []
    for number, family in enumerate(distinct(count, lambda: stem(rng))):
        gender = rng.choice(("masculine", "feminine"))
        given, last = given_name(rng, gender), surname(family, gender)
        full = given.joined(last)
        people.append(
            {
                "id": f"p{number}",
                "name": {"en": full.en, "ru": full.ru[0]},
                "sort": {"en": f"{last.en}, {given.en}", "ru": f"{last.ru[0]}, {given.ru[0]}"},
                "gender": gender,
            }
        )
    return str(yaml.safe_dump(people, allow_unicode=True, sort_keys=False))


if __name__ == "__main__":
    raise SystemExit(main())
