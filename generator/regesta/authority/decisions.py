"""The editor's decisions, which stand above every rule and survive every new build.

- decide: is              # these words mean this entity
  form: the Ministry
  entity: ministry-of-roads
  document: letter-3      # here, and only here
  paragraph: p-k3x9q2mz   # if given, only in this paragraph
- decide: nobody          # these words mean nobody whom the authority knows
  form: Lind
  document: letter-4
- decide: never           # never link this form; in one document, if given, else in the whole corpus
  form: May
- decide: different       # two entities that bear one name and are two
  entities: [ada-lind, ada-lind-the-younger]
- decide: merged          # an id that is no more, and where its page now leads
  from: a-lind
  into: ada-lind
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regesta.authority.records import Faults, Record
from regesta.model import Decision, Entity, Reason, Ruling
from regesta.text.slugs import is_id

FILE = "decisions.yml"

_KEYS: Mapping[Ruling, tuple[str, ...]] = {
    Ruling.IS: ("decide", "form", "entity", "document", "paragraph", "note"),
    Ruling.NOBODY: ("decide", "form", "document", "paragraph", "note"),
    Ruling.NEVER: ("decide", "form", "document", "note"),
    Ruling.DIFFERENT: ("decide", "entities", "note"),
    Ruling.MERGED: ("decide", "from", "into", "note"),
}
_REQUIRED: Mapping[Ruling, tuple[str, ...]] = {
    Ruling.IS: ("form", "entity", "document"),
    Ruling.NOBODY: ("form", "document"),
    Ruling.NEVER: ("form",),
    Ruling.DIFFERENT: ("entities",),
    Ruling.MERGED: ("from", "into"),
}
_TEXTS = ("form", "entity", "document", "paragraph", "from", "into")


def read_decisions(records: Iterable[Record]) -> tuple[Decision, ...]:
    """The decisions of the file; one that lacks something is reported and left out."""
    return tuple(decision for record in records if (decision := _decision(record)) is not None)


def merged_ids(decisions: Iterable[Decision], entities: Mapping[str, Entity], faults: Faults) -> dict[str, str]:
    """Where each merged id leads in the end; a circle and an unknown end are reported and left out."""
    steps: dict[str, Decision] = {}
    for decision in decisions:
        if decision.ruling is not Ruling.MERGED:
            continue
        if decision.form in entities:
            faults.add(
                "merged-still-there",
                decision.line,
                Reason.told("`{form}` was merged, but the authority still has it", form=decision.form),
                "an id that no entity has any more",
                Reason.told("Move what is worth keeping to the other entity, and remove this one."),
            )
        elif not is_id(decision.form):
            faults.add(
                "bad-id",
                decision.line,
                Reason.told("the id `{form}` cannot have been an address", form=decision.form),
                "a former id",
            )
        elif decision.form in steps:
            faults.add(
                "duplicate-id",
                decision.line,
                Reason.told("`{form}` was merged twice", form=decision.form),
                "one decision for each id",
            )
        else:
            steps[decision.form] = decision
    return {old: end for old in steps if (end := _end(old, steps, entities, faults)) is not None}


def check_entities(decisions: Iterable[Decision], known: Iterable[str], faults: Faults) -> tuple[Decision, ...]:
    """The decisions whose entities the authority has; the others are reported."""
    ids = frozenset(known)
    kept = []
    for decision in decisions:
        unknown = [entity for entity in decision.entities if entity not in ids]
        if unknown and decision.ruling is not Ruling.MERGED:
            faults.add(
                "unknown-id",
                decision.line,
                Reason.told("the decision names `{unknown}`, which is no entity of the authority", unknown=unknown[0]),
                "an id of people.yml, organisations.yml or places.yml",
            )
        else:
            kept.append(decision)
    return tuple(kept)


def _decision(record: Record) -> Decision | None:
    written = record.text("decide") or ""
    if written not in list(Ruling):
        expected = "`decide:` with one of " + ", ".join(Ruling)
        record.faults.add(
            "unknown-value", record.line_of("decide"), Reason.told("`decide: {written}`", written=written), expected
        )
        return None
    ruling = Ruling(written)
    record.check_keys(_KEYS[ruling])
    if not record.node.items.keys() <= set(_KEYS[ruling]):
        return None  # perhaps a limit, misspelt: without its limits a decision would mean too much
    missing = [key for key in _REQUIRED[ruling] if not record.has(key)]
    if missing:
        record.faults.add(
            "incomplete-decision",
            record.line,
            Reason.told("this decision has no `{missing}`", missing=missing[0]),
            ", ".join(_REQUIRED[ruling]),
        )
        return None
    said = {key: record.text(key) for key in _TEXTS if record.has(key)}
    if None in said.values():
        return None
    if ruling is Ruling.MERGED:
        return Decision(ruling, said["from"] or "", (said["into"] or "",), line=record.line)
    entities = record.phrases("entities", record.items("entities"))
    entity = said.get("entity")
    return Decision(
        ruling,
        said.get("form") or "",
        entities if entity is None else (entity,),
        said.get("document"),
        said.get("paragraph"),
        record.line,
    )


def _end(old: str, steps: Mapping[str, Decision], entities: Mapping[str, Entity], faults: Faults) -> str | None:
    seen = [old]
    current = steps[old].entities[0]
    while current in steps:
        if current in seen:
            circle = " → ".join([*seen, current])
            if old == min(seen):  # once for a circle, not once for each id in it
                faults.add(
                    "merge-circle",
                    steps[old].line,
                    Reason.told("the merges run in a circle: {circle}", circle=circle),
                    "an end",
                )
            return None
        seen.append(current)
        current = steps[current].entities[0]
    if current not in entities:
        faults.add(
            "unknown-id",
            steps[old].line,
            Reason.told("`{old}` was merged into `{current}`, which is unknown", old=old, current=current),
            "an id of an entity",
        )
        return None
    return current
