"""Tell once what is told in general and then of one: «بدأ الوزير لقاءاته في لندن، فاجتمع مع فلان»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import Draft
from graph.annotate.events.journeys import share

_SO = "ف"  # before a verb that tells what was just told in general
_SETTING = ("place", "startDate", "endDate")


def without_general(drafts: Sequence[Draft]) -> list[Draft]:
    """The meetings of a sentence but somebody's «لقاءاته» of which a verb behind «ف» tells one, held where they are."""
    general: list[Draft] = []
    for draft in drafts:
        verb = draft.clause if draft.type == "Talks" else None
        if verb is None or not verb.trigger.is_verb or verb.trigger.prefix != _SO:
            continue
        for told in (other for other in drafts if other.start < draft.start and _is_general(other, draft)):
            if not draft.has_setting:
                share(told, draft, *_SETTING)
            general.append(told)
    return [draft for draft in drafts if draft not in general]


def _is_general(told: Draft, one: Draft) -> bool:
    """Whether a noun in the plural tells meetings of one of those who then meet, and nobody else's."""
    noun = told.clause if told.type == "Talks" and told.many else None
    own = noun is not None and not noun.trigger.is_verb and bool(noun.trigger.form.pronoun)
    parties = {phrase.who for phrase in told.parties}
    return own and len(parties) == 1 and parties < {phrase.who for phrase in one.parties}
