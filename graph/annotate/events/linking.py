"""Read the words between phrases: how each leads to the phrase to come."""

from __future__ import annotations

from graph.annotate.events.backwards import Backwards
from graph.annotate.events.both import Both
from graph.annotate.events.bound import Bound
from graph.annotate.events.boundaries import Boundaries
from graph.annotate.events.clauses import Clause
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.markers import COUNTED, Markers
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    BETWEEN,
    BINDING,
    BOTH,
    BOTH_STATES,
    BOTH_STATES_ACT,
    COMMAS,
    COPULAS,
    EXCEPT,
    IN_FRONT,
    IN_IT,
    ITS_GOVERNMENT,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    leads_to_that,
    unjoined,
)
from graph.annotate.events.placing import Placing
from graph.annotate.events.relations import Relations
from graph.annotate.events.sided import leads_or_stands_for
from graph.annotate.events.steering import steering
from graph.annotate.events.subjects import Subjects
from graph.annotate.morphology import PRONOUNS
from graph.annotate.verbs import is_verb
from graph.folding import stem_of

_AND, _AND_IN = "و", "وفي"
_STATES_ACT = BOTH_STATES_ACT | BOTH_STATES
_OBJECTS, _PRESENT, _HE = ("ه", "ها"), "يت", "ي"  # pronouns of what is done to, and how verbs in the present begin


class Linking:
    """What prepositions, commas, relatives and plain words make of what comes."""

    def __init__(
        self, ground: Ground, course: Course, memory: Memory, subjects: Subjects, placing: Placing, relations: Relations
    ) -> None:
        self._ground, self._course, self._placing = ground, course, placing
        self._both, self._markers = Both(ground, course, memory, placing), Markers(ground, course)
        self._bound = Bound(ground, course, relations)
        self._backwards = Backwards(ground, course, memory, self._both)
        self._boundaries = Boundaries(ground, course, memory, subjects)
        self._steers = steering(ground.words)

    def read(self, index: int) -> int:
        """Read one word, or the words of one expression; the token after them."""
        folded = self._ground.folded[index]
        if not self._steers(folded, self._ground.tokens[index].norm):
            self._pass(index)
            return index + 1
        if folded in QUOTES or self._ground.tokens[index].blank:
            return index + 1
        if length := self._adverb_at(index):
            return index + length
        if folded in EXCEPT and not self._ground.words.starts("Boundary", self._ground.folded[index : index + 3]):
            return index + 1  # «لم يلتق في باريس سوى فلان»
        led, length = self._markers.leads_to_each(index)
        if led:
            self._course.lead("=participant" if led == "في" and self._follows_holders(index) else led)
            return index + length
        role, length = self._markers.role_at(index)
        if role == COUNTED:
            self._course.lead("genitive" if self._course.noun_before(index) else "")  # «بحضور كل من فلان وفلان، …»
            return index + length
        if role == "participant" and self._markers.is_between_places(index):
            self._course.lead("في")  # «أمضى يومين بين طنجة والناظور»
            return index + length
        if role == "participant" and folded in IN_IT and self._leads():
            self._course.lead("")  # «وترأس وفد قطر فيه العميد فلان»
            return index + length
        if role == "participant" and folded == IN_FRONT and self._tells_talks():
            self._course.lead(folded)
            return index + length
        if folded == ":" and (self._placing.resume_list() or self._is_led_to(index)):
            return index + 1
        self._backwards.note(index)
        if folded in COMMAS:
            self._boundaries.resume(index)
            self._course.lead("", index)
        elif role:
            among = self._ground.tokens[index + length - 1].folded.endswith("هم")
            unread = among and self._course.passed
            self._course.lead("=none" if unread else f"={role}")  # «يتوقع مسؤولون من بينهم فلان»
            self._course.among = self._met_before(index) if among and not unread else None
            return index + length
        elif folded in BINDING and self._bound.is_bound(index) and not self._bound.is_of_paper(index):
            self._course.lead("of:bound")
        elif unjoined(folded) in PREPOSITIONS and not self._boundaries.contrasts(index):
            if folded == _AND_IN and (past := self._boundaries.goes_on_elsewhere(index)):
                return past
            self._course.lead(unjoined(folded))
        elif folded in COPULAS:
            self._course.lead("هو")
        elif folded in ADDING:
            self._go_on(index)
        elif unjoined(folded) in RELATIVES:
            self._boundaries.on_relative(index)
        elif self._boundaries.is_of_plan(index):
            self._course.lead("")
        elif self._ground.words.starts("Boundary", self._ground.folded[index : index + 3]):
            self._boundaries.on_boundary(index)
        else:
            self._on_plain(index)
        return index + 1

    def _adverb_at(self, index: int) -> int:
        """How many words say how or when, and lead to nobody: «على التوالي», «فيما بعد»."""
        ahead = self._ground.folded[index : index + 4]
        return self._ground.words.starts("OneByOne", ahead) or self._ground.words.starts("Afterwards", ahead)

    def _met_before(self, index: int) -> Clause | None:
        """«استقبل فلان رؤساء الوفود المشاركة في الملتقى، ومن بينهم …»: the talks whose people «هم» means."""
        for clause in self._course.open:
            told = [argument for argument in clause.taken("bare") if argument.phrases[-1].plural]
            if told and clause.trigger.is_verb and clause.trigger.type == "Talks":
                return clause
        return None

    def _tells_talks(self) -> bool:
        """Whether talks are told, for which nobody stands in front of another: «…، واحتشد المئات أمام الوزارة»."""
        last = self._course.last_open
        return last is not None and last.trigger.type == "Talks"

    def _leads(self) -> bool:
        """Whether the last verb tells that somebody leads, presides or stands for a side."""
        last = self._course.last_open
        return last is not None and last.trigger.is_verb and leads_or_stands_for(last.trigger)

    def _is_led_to(self, index: int) -> bool:
        """Whether a marker right before a token leads on to the names behind it: «…، وهم: فلان، وفلان»."""
        return self._course.relation == "=participant" and index - 1 not in self._ground.named

    def _follows_holders(self, index: int) -> bool:
        """«وزراء العدل في كل من الأردن وليبيا»: whether the states follow that several holders are of."""
        last = self._course.last_phrase
        return last is not None and last.kind == "post" and last.plural and last.end == index and not last.country

    def _go_on(self, index: int) -> None:
        """Let what follows hang on the last event as if it stood beside it, which no relative clause before it is."""
        self._course.lead("")
        self._leave_relative()
        for clause in [clause for clause in self._course.open if clause.trigger.is_event][-1:]:
            clause.words = (clause.words[0], index + 1)

    def _leave_relative(self) -> None:
        """«التقى فلانا الذي يزور المغرب، وذلك أمس»: go back to the event before the relative clauses that are open."""
        told = self._course.open
        verbs = [place for place, clause in enumerate(told) if clause.trigger.is_verb]
        first = verbs[-1] if verbs else -1
        if first < 0 or not self._is_of_relative(told[first]):
            return
        before = told[:first] or [clause for clause in self._course.clauses if clause.words[0] < told[0].words[0]][-1:]
        if any(clause.trigger.is_event for clause in before):
            self._course.open, self._course.last = before, None

    def _is_of_relative(self, clause: Clause) -> bool:
        """«…، الذي يزور المغرب، وذلك أمس»: whether a verb is that of a relative clause."""
        return clause.trigger.is_verb and self._ground.is_relative(clause.trigger.start - 1)

    def _tells_when(self, index: int) -> bool:
        """«وزار السفير بعد ذلك الإسكندرية»: whether «ذلك» ends what leads to it, and is no article of a noun."""
        that = leads_to_that(self._ground.folded[index - 1], self._ground.folded[index])
        return that and index + 1 not in self._ground.triggers

    def _is_done_to_noun(self, index: int) -> bool:
        """«برنامج تموله الوزارة»: whether the phrase right behind an unknown verb does it to the noun before."""
        token, after = self._ground.tokens[index], self._ground.phrases[index + 1]
        if after.prefix or not token.text.endswith(_OBJECTS) or token.norm[:1] not in _PRESENT:
            return False
        noun = self._ground.tokens[index - 1]
        return not noun.mark and is_verb(_HE + token.norm[1:])

    def _on_plain(self, index: int) -> None:
        """Read a word that leads to nothing, be it one that tells who acts or takes part."""
        token, folded = self._ground.tokens[index], self._ground.folded[index]
        self._bring_in(index)
        if self._boundaries.tells_more(index):
            self._boundaries.begin()
        adverb = folded in ADVERBS or token.norm in PRONOUNS or self._tells_when(index)
        if adverb or self._ground.words.has("OwnHonour", folded):
            self._course.lead("")
            return
        if self._course.relation == "علي" and self._ground.words.has("LimbNoun", token.norm):
            return  # «علق على صدر فلان وساما»
        if self._course.relation == "الي" and self._ground.words.has("TestimonyNoun", token.norm):
            return  # «استمعت اللجنة إلى إفادة فلان»
        if token.particle == "ل" and self._ground.words.has("HostLand", folded):
            self._course.lead("")  # «خلال زيارته للبلاد الوزير فلانا»
        else:
            self._go_past(index)

    def _bring_in(self, index: int) -> None:
        """Let those take part or act whom a word means who were told before: «بين الجانبين», «وقع البلدان»."""
        token, relation = self._ground.tokens[index], self._course.relation
        stem = stem_of(token.norm)
        both = relation == "=participant" and stem in BOTH
        if (both or self._ground.folded[index] in BETWEEN) and self._course.open:
            self._both.give_both(index)
            self._course.relation = ""
        elif relation == "=participant" and self._ground.words.has("SidesNoun", stem):
            self._both.give_sides(index)
        elif relation == "=participant" and stem in BOTH_STATES:
            self._both.give_states(index)
        elif token.definite and stem in _STATES_ACT:
            self._both.let_states_act(index)
        elif token.norm in ITS_GOVERNMENT:
            self._both.let_homeland_act(index)

    def _pass(self, index: int) -> None:
        """Read a word that is known to steer nothing."""
        if self._ground.folded[index].startswith(_AND) and self._boundaries.tells_more(index):
            self._boundaries.begin()
        self._go_past(index)

    def _go_past(self, index: int) -> None:
        """Note that a word stands between what leads to a phrase and the phrase."""
        token = self._ground.tokens[index]
        prefix = token.particle
        if prefix in ("ب", "ل", "ك"):
            self._course.lead(prefix, index)
        elif index + 1 in self._ground.phrases and self._is_done_to_noun(index):
            self._course.lead("of:bound")
        else:
            if token.prefix and self._course.since and prefix == "":
                self._course.since = []
            self._course.since.append(index)
