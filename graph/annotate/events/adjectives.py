"""Tell the adjective of a state from the state: «الوزير السعودي» against «في السعودية»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, awaits_person, takes_person
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import LED_BY, REACH
from graph.annotate.events.particles import ADVERBS, PREPOSITIONS
from graph.annotate.events.text import is_definite
from graph.annotate.phrases import Phrase
from graph.folding import stem_of

_MANY = ("ين", "ون")
_ADJECTIVES = 3  # words between an event noun and the adjective of a state


class Adjectives:
    """How the adjective of a state hangs in its sentence."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def relation_of(self, phrase: Phrase) -> str:
        """How the adjective of a state hangs."""
        nouns = [stem_of(self._ground.tokens[i].norm) for i in self._course.since]
        if self._describes_sender(nouns) or self._describes_crowd(phrase):
            return "of:adjective"
        parties = [place for place, noun in enumerate(nouns) if self._ground.words.has("PartyNoun", noun)]
        if parties and self._stands_apart(parties[0]):
            return self._of_accusative(phrase)
        if parties:
            if self._course.relation or not self._course.open or not self._course.open[-1].trigger.is_verb:
                return self._course.relation or ("adjective" if self._course.open else "bare")
            told = nouns[parties[0] :]  # «يقوم بها وفد مغربي»
            accusative = any(noun.endswith("ا") for noun in told)  # «ترأس وفدا مغربيا», «وصل وفد مغربي»
            return self._of_accusative(phrase) if accusative else "bare"
        nouns_open = [clause for clause in self._course.open if not clause.trigger.is_verb]
        direct = nouns_open and nouns_open[-1] is self._course.open[-1] and not self._course.relation
        return "adjective" if direct and self._describes(nouns_open[-1]) else "of:adjective"

    def _of_accusative(self, phrase: Phrase) -> str:
        """«استقبل فلان وفدا كينيا»: whom the verb is done to; «ترأس وفدا كينيا» only tells whose delegation it is.

        Of «وفدا كينيا برئاسة فلان» the leader is received, and brings his state.
        """
        verb = self._course.last_open
        done = verb is not None and (awaits_person(verb) or _follows_subject(verb))
        led = not LED_BY.isdisjoint(self._ground.folded[phrase.end : phrase.end + REACH])
        return "bare" if done and not led else "of:delegation"

    def _stands_apart(self, party: int) -> bool:
        """«استقبل فلان في الوزارة وفدا كينيا»: whether the party is no part of what a preposition led to before it."""
        since = self._course.since
        before = self._ground.tokens[since[party - 1]] if party and self._course.relation else None
        return before is not None and before.definite and self._ground.tokens[since[party]].norm.endswith("ا")

    def _describes_sender(self, nouns: list[str]) -> bool:
        """Whether an adjective is of the body whose delegation it is: «وفد الائتلاف الكيني»."""
        if (
            len(nouns) < 2
            or not self._ground.words.has("PartyNoun", nouns[-2])
            or self._ground.words.has("PartyNoun", nouns[-1])
        ):
            return False
        return (
            not self._ground.tokens[self._course.since[-2]].definite
            and self._ground.tokens[self._course.since[-1]].definite
        )

    def _describes_crowd(self, phrase: Phrase) -> bool:
        """Whether an adjective says where people without names come from: «الجرحى الكينيين»."""
        before = self._ground.tokens[phrase.start - 1] if phrase.start else None
        if before is not None and before.definite and self._ground.words.has("PeopleNoun", before.stem):
            return True
        last = self._course.last[2] if self._course.last and not self._course.since else None
        crowd = last is not None and last.plural and last.kind == "post" and last.end == phrase.start
        return crowd and last is not None and self._ground.words.has("PeopleNoun", self._ground.tokens[last.start].stem)

    def _describes(self, clause: Clause) -> bool:
        """Whether at most an adjective of the event noun stands before: «المباحثات الأمنية المغربية»."""
        since = [self._ground.tokens[i] for i in self._course.since]
        if len(since) > _ADJECTIVES or self._last_is_nearer():
            return False
        several = len(since) < 2 or all(word.is_adjective_shaped for word in since)  # «الاجتماع الوزاري الثلاثي الكيني»
        return several and all(is_definite(word) == clause.trigger.definite for word in since)

    def _last_is_nearer(self) -> bool:
        """Whether it is the place named last that an adjective describes: «ملتقى الشباب بمدينة صلالة العمانية»."""
        return (
            self._course.last is not None
            and self._course.last[1] not in ("adjective", "genitive")
            and not self._course.since
        )

    def is_before_name(self, phrase: Phrase) -> bool:
        """Whether a state's adjective stands before the name that it describes: «بالعراقي فلان»."""
        word = self._ground.tokens[phrase.start]
        following = self._ground.phrases.get(phrase.end)
        adjective = (
            phrase.end - phrase.start == 1
            and self._ground.words.is_demonym(word.stem)
            and word.stem not in self._ground.words.states
        )
        if self._course.since and self._ground.words.has(
            "PartyNoun", stem_of(self._ground.tokens[self._course.since[-1]].norm)
        ):
            return False  # «عن الجانب الكيني فلان»
        named = following is not None and following.kind == "person" and not following.prefix
        return named and (adjective or self._is_next_of_envoys(phrase))

    def _is_next_of_envoys(self, phrase: Phrase) -> bool:
        """Whether a state between two names only says whose envoy follows: «سفراء بلجيكا فلان وكينيا فلان»."""
        before = self._course.last_phrase
        beside = before is not None and before.kind == "person" and before.end == phrase.start
        return beside and phrase.prefix == "و"

    def is_someone_from(self, phrase: Phrase) -> bool:
        """Whether the adjective of a state stands for one of its people after a verb: «وقال فرنسي حضر الحفل»."""
        before = self._ground.triggers.get(phrase.start - 1)
        if phrase.kind != "country" or phrase.end - phrase.start != 1 or before is None or not before.is_verb:
            return False
        word = self._ground.tokens[phrase.start]
        return (
            not word.definite
            and word.stem not in self._ground.words.states
            and self._ground.words.is_demonym(word.stem)
        )

    def is_people_of_state(self, phrase: Phrase) -> bool:
        """Whether a state's people follow plain people or a plain noun: «الأجانب والمصريين», «أوضاع اليمنيين»."""
        word, before = self._ground.tokens[phrase.start], self._ground.tokens[max(0, phrase.start - 1)]
        many = phrase.kind == "country" and phrase.end - phrase.start == 1 and word.norm.endswith(_MANY)
        if not many or not self._ground.words.is_demonym(word.stem.removesuffix(word.norm[-2:])):
            return False
        particle = self._ground.folded[phrase.start - 1] in PREPOSITIONS | ADVERBS
        owned = self._ground.is_plain(phrase.start - 1) and not (phrase.prefix or before.mark or particle)
        return "و" in phrase.prefix or (owned and phrase.start > self._course.start)

    def _is_adjective_of_state(self, index: int) -> bool:
        """Whether a token is the adjective of a state, and no name of one: «بريطانيا», also «a Briton»."""
        word = self._ground.tokens[index]
        named = not word.definite and word.stem in self._ground.words.states
        return not named and self._ground.words.is_demonym(word.stem)

    def _is_of_party(self, index: int) -> bool:
        """«وفدا تركيا», «وفدا أمنيا تركيا»: whether a delegation in the accusative stands at a token or before it."""
        near = [self._ground.tokens[i].norm for i in range(max(self._course.start, index - 1), index + 1)]
        described = bool(near) and near[-1].endswith("يا")  # «أمنيا»
        parties = near if described else near[-1:]
        return any(noun.endswith("ا") and self._ground.words.has("PartyNoun", noun) for noun in parties)

    def _is_first_of_two(self, phrase: Phrase) -> bool:
        """«وفدا كينيا وتشاد»: whether «و» joins the name of another state, so that two states have sent delegations."""
        other = self._ground.phrases.get(phrase.end)
        joined = other is not None and other.kind == "country" and other.prefix == "و"
        return joined and self._ground.tokens[phrase.end].stem in self._ground.words.states

    def is_of_state(self, phrase: Phrase) -> bool:
        """Whether a state is named by the adjective of a noun before it: «الوزير السعودي», not «في السعودية»."""
        previous = self._ground.word_before(phrase.start)
        if phrase.kind != "country" or phrase.end - phrase.start != 1 or previous < 0 or phrase.particle:
            return False
        noun, word = self._ground.tokens[previous], self._ground.tokens[phrase.start]
        if "و" in phrase.prefix and not self._is_adjective_of_state(previous):
            return False  # «المنظمة والسعودية», but «المباحثات المصرية والسعودية»
        if (
            noun.punct
            or noun.blank
            or self._ground.folded[previous] in PREPOSITIONS
            or (previous in self._ground.triggers and self._ground.triggers[previous].is_verb)
        ):
            return False
        stem, article = word.stem, word.definite  # «وفد ألماني» has no article
        second = "و" not in phrase.prefix and self._is_adjective_of_state(previous)  # «مباحثات أردنية سورية»
        of_party = self._is_of_party(previous) and not self._is_first_of_two(phrase)
        if stem in self._ground.words.states and not (article or second or of_party):
            return False  # «تركيا» is the state before it is «a Turkish» in the accusative
        accusative = of_party and self._ground.words.is_demonym(stem.removesuffix("ا"))  # «وفدا ليبيا»
        return (accusative or self._ground.words.is_demonym(stem)) and (
            not article or noun.definite or previous in self._ground.named
        )


def _follows_subject(verb: Clause) -> bool:
    """«وكان فلان قد التقى وفدا كينيا»: whether a verb behind its subject has not been told yet whom it is done to."""
    return verb.trigger.is_verb and takes_person(verb) and bool(verb.before) and not verb.taken("bare")
