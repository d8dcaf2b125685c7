"""Hang a phrase on the clause that has a role for it."""

from __future__ import annotations

from graph.annotate.events.accept import accepts, takes_fronted
from graph.annotate.events.beside import (
    is_agreed_to_reach,
    is_met_otherwise,
    is_of_letter,
    is_of_noun_between,
    is_of_something_else,
    is_of_what_is_discussed,
)
from graph.annotate.events.clauses import HOLDING, Argument, Clause, awaits_person, goes_along, is_visit, takes_person
from graph.annotate.events.course import Course
from graph.annotate.events.fronted import (
    comes_along,
    is_past_aside,
    is_told_whole,
    is_where_announced,
    joins_fronted,
    leads_who_acts,
    signing_between,
    signs_for_body,
    tells_side,
    verb_of_sides,
)
from graph.annotate.events.governed import is_only_beside
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import LED_BY
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import NEXT, PERSONAL, PLACED, PREPOSITIONS, TOWARDS
from graph.annotate.events.relations import Relations
from graph.annotate.events.relayed import is_whom_they_quote
from graph.annotate.phrases import Phrase

_FOR = "ل"  # before what something is for or of
_OF_NOUN = 1  # words between what is held and who holds it
_FRONTED = "fronted"  # how someone hangs who waits for the event to come
_TO, _FROM, _WITH, _BETWEEN = "الي", "من", "مع", ("=participant", "=none")  # how who stands behind «بين» hangs


class Placing:
    """What each clause has been given."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, relations: Relations) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._relations = relations

    def take(self, phrase: Phrase, relation: str) -> None:
        """Put a phrase where its relation leads: into a clause, before the verb to come, or nowhere."""
        if phrase.kind in PERSONAL:
            self._memory.name(phrase)
        self._course.unheard = phrase.end if relation == "=none" and phrase.kind == "post" else -1
        relation = "bare" if relation in PLACED and self._is_band_met(phrase) else relation
        relation = "=none" if tells_side(self._course, phrase) else relation
        sided, self._course.sided = self._course.sided, relation == "=none" and phrase.kind in ("country", "agency")
        sided = sided or (relation == "=none" and signs_for_body(self._course, phrase))
        if sided and phrase.kind in PERSONAL and relation not in PREPOSITIONS and self._stands_for_side(phrase):
            pass
        elif relation == "=none" and is_whom_they_quote(self._ground.doc, self._course.start, phrase):
            self._memory.quote(phrase, self._course)
        elif joins_fronted(self._course, phrase):
            self._course.join_fronted(phrase)
        elif self._course.listed is not None and relation == "and" and phrase.kind in PERSONAL:
            self._course.listed.before = (*self._course.listed.before, phrase)
        elif relation == "and" and self._course.last is not None:
            clause, known, _ = self._like(phrase) or self._course.last
            self.place(clause, known, phrase, joined=True)
        elif relation == "of:apposition":
            return
        elif relation == "of:side":
            pass  # who was named last still is
        elif relation == "of:adjective-before":
            self._course.adjective = (
                phrase.end,
                phrase.particle or ("and" if self._joins(phrase) else self._course.relation or "bare"),
            )
            return
        elif relation in ("of:adjective", "of:delegation"):
            self._course.since.append(phrase.start)
            return
        elif relation.startswith("of:"):
            self._course.last, self._course.passed = None, True
        else:
            self.give(phrase, "bare" if relation == "and" else relation)
        self._course.lead("" if relation != "=participant" else relation)

    def _is_band_met(self, phrase: Phrase) -> bool:
        """«يلتقي في مقر المديرية وفد الشرطة»: whether a delegation follows where it is met."""
        sent = self._ground.words.has("DelegationNoun", self._ground.tokens[phrase.start].stem)
        return sent and not phrase.prefix and bool(self._course.since_words())

    def _like(self, phrase: Phrase) -> tuple[Clause, str, Phrase] | None:
        """What «و» joins someone to where a place stands between: «بحضور مندوب الهيئة في المغرب والوزير فلان»."""
        last = self._course.last
        if last is None or last[1] not in PLACED or last[2].kind not in ("place", "country"):
            return None
        if phrase.kind not in (*PERSONAL, "agency"):
            return None
        for clause in reversed(self._course.open):
            for argument in reversed(clause.arguments):
                kinds = PERSONAL if argument.relation in PLACED else (*PERSONAL, "agency")
                if argument.phrases[-1].kind in kinds:
                    return clause, argument.relation, argument.phrases[-1]
        return None

    def _joins(self, phrase: Phrase) -> bool:
        """Whether «و» or «ثم» stands before an adjective, or before the noun it describes: «وضيفه السوري فلان»."""
        then = self._ground.folded[phrase.start - 1] in NEXT
        return then or "و" in phrase.prefix or (not self._course.relation and self._relations.follows_joined_noun())

    def _stands_for_side(self, phrase: Phrase) -> bool:
        """Hang who stands for a side beside those told of the other: «وقعها عن كينيا فلان، وعن مصر فلان»."""
        clause = verb_of_sides(self._course)
        if clause is None:
            return False
        told = clause.taken("bare")
        clause.arguments = [argument for argument in clause.arguments if argument not in told]
        people = tuple(known for argument in told for known in argument.phrases)
        clause.arguments.append(Argument("bare", (*people, phrase)))
        self._course.last = (clause, "bare", phrase)
        return True

    def give(self, phrase: Phrase, relation: str) -> None:
        """Give a phrase to the last clause that has a role for it."""
        self._course.passed = False
        relation = "في" if relation == _FROM and self._is_begun_in(phrase) else relation
        relation = "bare" if relation == "object" and self._is_met_on_visit(phrase) else relation
        led = self._delegation_led(phrase) if relation == "=participant" else None
        led = led or (signing_between(self._course, phrase) if relation in _BETWEEN else None)
        if led is not None:
            self.place(led, _BETWEEN[0], phrase)
            return
        for clause in reversed(self._course.open):
            if relation == "bare" and self._has_its_object(clause) and not self._holds_what_is_told(clause, phrase):
                continue
            if relation in PLACED and is_of_something_else(self._ground, clause, phrase):
                continue
            if relation == _FROM and is_of_letter(self._ground, clause, phrase):
                continue
            if relation == _TO and is_agreed_to_reach(self._ground, clause, phrase):
                continue
            if relation == _WITH and (is_only_beside(clause) or is_met_otherwise(self._course, clause, phrase)):
                continue
            if relation in ("bare", _WITH) and is_past_aside(clause, self._course, phrase):
                continue
            if relation == "bare" and is_told_whole(clause, self._course):
                continue
            if relation == "=participant" and self._is_told_by_verb(clause, phrase):
                break
            if relation == _FOR and is_of_noun_between(self._ground, clause, phrase):
                continue
            if relation == "=participant" and is_of_what_is_discussed(self._ground, clause, phrase):
                break
            if accepts(clause, relation, phrase):
                self.place(clause, relation, phrase)
                self._place_among(clause, relation, phrase)
                self._close_asides(clause, relation)
                self._leave_out_site(clause, relation)
                return
        if relation == _FROM and self._tells_whence(phrase):
            return  # «فلان من جامعة تونس، وفلان …»
        self._course.left = phrase if phrase.kind in ("place", "country") else None
        if relation in ("في", "ب", "الي", *TOWARDS) and phrase.kind in ("place", "country"):
            self._course.fronted.append(Argument("في" if relation == "ب" else relation, (phrase,)))
        elif (
            relation in ("=participant", "=host", "=patron", "=partner")
            and not self._course.clauses
            and (leads_who_acts(self._course, phrase) or not self._has_named(phrase.start))
        ):
            self._course.fronted.append(
                Argument(relation, (phrase,))
            )  # «برئاسة فلان انطلق المؤتمر», «بدعوة من فلان، يصل …»
            self._course.last = (None, _FRONTED, phrase)
            return
        if relation in ("bare", "genitive") and phrase.kind != "group":
            if not self._course.open:
                self._course.before = [phrase]
            self._course.last = (None, "before", phrase)
        else:
            self._course.last = None

    def _is_begun_in(self, phrase: Phrase) -> bool:
        """«استهل فلان جولته من باريس», «جولة استهلها من باريس»: whether a journey begins where «من» leads."""
        verbs = [clause for clause in self._course.open if clause.trigger.is_verb and clause.trigger.says("beginning")]
        if not verbs or phrase.kind not in ("place", "country") or phrase.start < 2:
            return False
        nouns = [verbs[-1].antecedent, *(clause for clause in self._course.open if clause.governor is verbs[-1])]
        coming = self._ground.words.has("ComingWord", self._ground.tokens[phrase.start - 2].norm)  # «قادما من باريس»
        return not coming and any(noun is not None and is_visit(noun) for noun in nouns)

    def _place_among(self, clause: Clause, relation: str, phrase: Phrase) -> None:
        """Let one of those who are met take part where they are met, and not only in what they attend."""
        met = self._course.among if relation == "=participant" else None
        if met is not None and met is not clause:
            self.place(met, relation, phrase)

    def _is_met_on_visit(self, phrase: Phrase) -> bool:
        """«وسيلتقي خلال زيارته فلانا»: whether a verb of meeting still waits for someone, whom nobody visits."""
        visit = self._course.last_open
        verb = visit.governor if visit is not None and is_visit(visit) and not visit.trigger.is_verb else None
        return verb is not None and awaits_person(verb) and phrase.kind in PERSONAL

    def _tells_whence(self, phrase: Phrase) -> bool:
        """Whether «من» right after someone leads to the body or the place that he comes from."""
        last = self._course.last_phrase
        here = last is not None and last.kind in PERSONAL and last.end == phrase.start - 1
        attends = bool(self._course.open) and self._course.open[-1].trigger.role == "AttendVerb"
        return here and (phrase.kind == "agency" or (attends and phrase.kind in ("place", "country")))

    def _delegation_led(self, phrase: Phrase) -> Clause | None:
        """«التقى، على هامش القمة، وفدا من البنك برئاسة فلان»: the clause of the delegation that somebody leads."""
        clause, last = (self._course.last[0], self._course.last[2]) if self._course.last else (None, None)
        beside = last is not None and last.plural and last.end == phrase.start - 1
        return clause if beside and self._ground.folded[phrase.start - 1] in LED_BY else None

    def _close_asides(self, clause: Clause, relation: str) -> None:
        """«التقى فلان، يرافقه فلان، فلانا في نيس»: who goes along is told before whom the verb is done to."""
        told = clause.taken("bare")
        met = relation == "bare" and takes_person(clause) and len(told) > 1 and told[-1].phrases[0].kind in PERSONAL
        if met and clause.trigger.is_verb:
            self._course.open = [other for other in self._course.open if not goes_along(other)]

    def _leave_out_site(self, clause: Clause, relation: str) -> None:
        """«زار المشاركون في البرنامج المنعقد بالجامعة الوزارة»: nobody visits where what they attend is."""
        if relation != "bare" or not clause.trigger.is_verb or not is_visit(clause):
            return
        tokens, has = self._ground.tokens, self._ground.words.has
        sites = [told for told in clause.taken("ب") if has("HeldParticiple", tokens[told.phrases[0].start - 1].stem)]
        clause.arguments = [told for told in clause.arguments if told not in sites]

    def _has_named(self, end: int) -> bool:
        """Whether a sentence has told of someone before a token, to whom more may be added: «أ، إضافة إلى ب»."""
        told = (self._ground.phrases.get(index) for index in range(self._course.start, end))
        return any(phrase is not None and phrase.kind in (*PERSONAL, "agency") for phrase in told)

    def _is_told_by_verb(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether others are told beside a verb of its own: «اللقاء … شركة تشارك فيها الجامعة، إضافة إلى فلان»."""
        told = clause.trigger.is_verb and clause.antecedent is None
        carries = clause.trigger.role in HOLDING
        return told and not carries and not accepts(clause, "=participant", phrase)

    def _has_its_object(self, clause: Clause) -> bool:
        """Whether a verb of organising has its event already, so that no subject follows: «تنظم ندوة …، ويحاضر»."""
        if clause.trigger.role not in ("OrganizerVerb", "HostVerb") or not clause.trigger.is_verb:
            return False
        return any(other.governor is clause for other in self._course.open)

    def _holds_what_is_told(self, verb: Clause, phrase: Phrase) -> bool:
        """«وينظم المنتدى المجلس», «ورعى الحفل الوزير»: whether who holds it stands right behind a definite noun."""
        noun = next((other.trigger for other in self._course.open if other.governor is verb), None)
        if noun is None or noun.start != verb.trigger.end or phrase.prefix or verb.taken("bare"):
            return False
        between = self._ground.tokens[noun.end : phrase.start]  # «ورعى حفل التخرج الوزير»
        known = noun.definite or bool(between)
        return known and len(between) <= _OF_NOUN and all(word.definite for word in between)

    def place(self, clause: Clause | None, relation: str, phrase: Phrase, joined: bool = False) -> None:
        """Hang a phrase on a clause, or keep it for the verb to come."""
        if clause is None and relation == _FRONTED:
            self._course.join_fronted(phrase)  # «بين فلان وفلان، جرى اتصال»
        elif clause is None:
            self._course.before = [*self._first_before(), phrase] if joined else [phrase]
        elif joined and clause.arguments and clause.arguments[-1].relation == relation:
            last = clause.arguments.pop()
            clause.arguments.append(Argument(relation, (*last.phrases, phrase)))
        else:
            clause.arguments.append(Argument(relation, (phrase,)))
        for told in (clause, clause.antecedent if clause else None):
            if told is not None:
                told.words = (told.words[0], phrase.end)
        self._course.last = (clause, relation, phrase)

    def _first_before(self) -> list[Phrase]:
        """Who stands before the verb to come: those joined so far, or the first, whom no clause has taken."""
        last = self._course.last_phrase
        return [last] if last is not None and last.kind in PERSONAL and not self._course.before else self._course.before

    def resume_list(self) -> bool:
        """Lead the names after a colon back to the group they count: «ثلاثة سفراء …: سفير فلان، وسفير …»."""
        for clause in reversed(self._course.clauses):
            for argument in clause.arguments:
                if argument.phrases[-1].plural and argument.phrases[-1].kind == "post":
                    self._course.last = (clause, argument.relation, argument.phrases[-1])
                    self._course.lead("and")
                    return True
            if clause.before and clause.before[-1].plural:
                self._course.listed = clause
                self._course.lead("and")
                return True
        return False

    def take_places(self, clause: Clause) -> None:
        """Give a clause the places told before it: «في الرياض، تباحث …», «توجه إلى واشنطن حيث التقى …»."""
        if not clause.trigger.is_event:
            return
        if self._course.where is not None:
            clause.arguments.append(Argument("في", (self._course.where,)))
            clause.dates += self._course.then
        if clause.trigger.is_verb or not any(other.trigger.is_event for other in self._course.clauses):
            course = self._course
            fronted = [told for told in course.fronted if not is_where_announced(clause, told, course.clauses)]
            clause.arguments += [told for told in fronted if takes_fronted(clause, told) or comes_along(course, told)]
            self._course.fronted = []
        self._course.where = None
