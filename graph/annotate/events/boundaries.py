"""Begin another clause: behind «أن», «فيما» or «حيث», with a verb after a comma, or with a relative pronoun."""

from __future__ import annotations

from graph.annotate.events.agreement import fits_relative, gender_of_relative
from graph.annotate.events.clauses import Argument, Clause, lacks_object
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import (
    ACTORS,
    APART,
    COMMAS,
    COMPLEMENTIZERS,
    CONTRAST,
    HAPPENED,
    OF_TWO,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    WHAT,
    WITH_THEM,
    unjoined,
)
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.worded import opens_with_noun
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.verbs import is_perfect, is_verb
from graph.smallwords import small_words

_CARRYING = ("AttendVerb", "OrganizerVerb", "HostVerb", "OccurVerb")  # verbs whose object may be an event
_NEAR_BAND = 2  # words between a meeting and «لفريق العمل»
_ACCOMPANYING = frozenset(small_words("accompanying"))
_AFTER_VERB = frozenset(small_words("after-verb"))


class Boundaries:
    """Judges where a clause of a sentence begins, and what it leaves behind."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, subjects: Subjects) -> None:
        self._ground, self._course, self._memory, self._subjects = ground, course, memory, subjects

    def begin(self, where: int = 0) -> None:
        """Begin another clause, at a token that leads back to a place or at none."""
        self._subjects.settle()
        self._course.where = self._place_before(where) if where else None
        self._course.then = self._days_there() if self._course.where is not None else []
        self._course.open, self._course.before, self._course.last = [], [], None
        self._course.relation, self._course.since, self._course.relative = "", [], None
        self._course.suspended, self._course.aside = None, ""

    def _place_before(self, index: int) -> Phrase | None:
        """The place that «حيث» leads back to: told last, be it that no word before has a role for it."""
        last, left = self._course.last_phrase, self._course.left
        if last is None and left is not None and left.end >= index - 1:
            return left  # «عاد من باريس، حيث …»
        located = last is not None and self._ground.tells_where(last) and not self._course.since_words()
        return last if located else None

    def _days_there(self) -> list[DateMention]:
        """The days on which somebody was where «حيث» leads back to: «كان الأحد في باريس، حيث ترأس …»."""
        last = self._course.last_open
        return list(last.dates) if last is not None and last.trigger.says("being") else []

    def on_boundary(self, index: int) -> None:
        """Begin another clause: «أن», «فيما», «حيث»."""
        folded = self._ground.folded[index]
        time = self._time_before(index)
        told, interrupted = self._done_before(index), None
        if time or folded == "حيث":
            interrupted = self._interrupted_at(index if time else index + 1)
        self.begin(where=index if folded == "حيث" else 0)
        if folded.startswith("و") and folded[1:] in COMPLEMENTIZERS:
            self._course.fronted = []  # «قال إن القوات انتشرت في نيس، وإن الوزير سيزور روما»
        elif folded in COMPLEMENTIZERS:
            self._course.fronted = [told for told in self._course.fronted if not self._is_where_said(told)]
        if told is not None and told.kind in ACTORS:
            self._memory.remember((told,), self._course)
        elif told is not None:
            self._course.before = [told]  # «سبق لإسلام آباد أن استضافت اجتماعا»: of no city a text goes on to speak
        self._course.suspended = interrupted
        self._course.aside = time
        self._course.orphan = folded in WHAT
        self._course.contrast = folded in CONTRAST and self._subjects.only_speaks()
        self._course.worded = folded in COMPLEMENTIZERS and opens_with_noun(self._ground, index + 1)

    def _is_where_said(self, told: Argument) -> bool:
        """«قال فلان في برلين إن البلدين سيعقدان اجتماعا»: whether somebody speaks where a place is told behind him."""
        verbs = [clause.trigger for clause in self._course.clauses if clause.trigger.role == "ReportVerb"]
        place = told.phrases[0]
        return place.kind == "place" and any(verb.is_verb and verb.start < place.start for verb in verbs)

    def _interrupted_at(self, index: int) -> Clause | None:
        """The verb that a clause between commas interrupts: «توجه فلان، بعد أن التقى فلانا، إلى باريس»."""
        last = self._course.last_open
        if last is None or self._ground.folded[index - 2] not in COMMAS:
            return None
        return last if last.trigger.is_verb and last.trigger.prefix[-1:] != "ل" else None

    def _interrupted_by_relative(self, index: int) -> Clause | None:
        """The verb that a relative clause between commas interrupts: «أجرى فلان، الذي بدأ أمس زيارة، محادثات»."""
        verb = self._interrupted_at(index + 1)
        related = verb is not None and self._ground.folded_at(verb.trigger.start - 1) in RELATIVES
        return None if related else verb

    def _time_before(self, index: int) -> str:
        """«بعد» or «قبل», right before «أن»; "" for neither."""
        time = self._ground.folded[index - 1] if index - 1 >= self._course.start else ""
        return time if time in APART else ""

    def resume(self, comma: int) -> None:
        """Go on with the interrupted verb behind a comma, where what follows is what it still waits for."""
        verb, after = self._course.suspended, comma + 1
        while verb is not None and after in self._ground.dated:
            after += 1  # «استقبل فلان، الذي عاد من باريس، أمس فلانا»
        if verb is None or not self._waits_for(verb, after):
            return
        self.begin()
        self._course.open = [verb]
        verb.words = (verb.words[0], comma + 1)

    def _waits_for(self, verb: Clause, index: int) -> bool:
        """Whether a verb has no place, person or event yet of the kind that stands at a token, or behind «أشغال»."""
        index += self._ground.words.has("CourseNoun", self._ground.tokens[index].stem)
        noun, phrase = self._ground.triggers.get(index), self._ground.phrases.get(index)
        if (
            phrase is None
            and self._ground.is_plain(index)
            and self._ground.words.has("Transparent", self._ground.tokens[index].stem)
        ):
            phrase = self._ground.phrases.get(index + 1)
        frame = verb.trigger.frame
        if noun is not None:
            supports = verb.trigger.role == "SupportVerb" and not noun.definite
            carries = verb.trigger.role in _CARRYING and noun.is_event
            return (supports or carries) and not (noun.is_verb or noun.prefix)
        if phrase is not None and not phrase.prefix:
            kinds = ("place", "country", "agency") if verb.trigger.done_to == "place" else PERSONAL
            return verb.trigger.is_verb and lacks_object(verb) and phrase.kind in kinds
        relation = phrase.particle if phrase is not None else self._ground.folded_at(index)
        role = frame.roles.get(relation) if frame is not None else None
        leads = role == "participant" or (frame is not None and frame.goes_to and role == "place")
        return leads and (phrase is not None or relation in PREPOSITIONS) and not verb.taken(relation)

    def _done_before(self, index: int) -> Phrase | None:
        """«سبق للوزير فلان أن التقى فلانا»: who has done before what is told next."""
        if self._ground.folded[index] not in COMPLEMENTIZERS:
            return None
        apart = self._ground.folded[index - 1] in COMMAS  # «سبق للوزير، فلان، أن زار روما»
        for named in self._ground.ending_at(index - apart):
            between = apart and self._ground.folded[named.start - 1] in COMMAS
            for title in self._ground.ending_at(named.start - 1) if between else (named,):
                if title.particle == "ل" and self._ground.folded[title.start - 1] in HAPPENED:
                    return named
        return None

    def is_of_plan(self, index: int) -> bool:
        """Whether «أن» only goes on in a relative clause: «الزيارة التي كان من المقرر أن يقوم بها فلان»."""
        if self._ground.folded[index] not in COMPLEMENTIZERS or self._course.last_open is None:
            return False
        words, i = self._ground.words, index - 1
        planned = words.has("Planned", self._ground.folded[i])
        while i > self._course.start and not self._ground.is_relative(i):
            if not (words.has("Planned", self._ground.folded[i]) or self._is_of_being(i)):
                break
            i -= 1
        told = any(other.trigger.end == i + 1 and other.trigger.is_event for other in self._course.open)
        return planned and (self._ground.is_relative(i) or told)  # «زيارة كان مقررا أن يقوم بها»

    def _is_of_being(self, i: int) -> bool:
        """«كان», «كان من»: what may stand before a word for a plan."""
        trigger = self._ground.triggers.get(i)
        return self._ground.folded[i] == "من" or (trigger is not None and trigger.says("being"))

    def contrasts(self, index: int) -> bool:
        """Whether «فيما» begins another clause, with its verb: «فيما سيعقد …», not «فيما يتعلق ب»."""
        verb = self._ground.triggers.get(index + 1)
        return self._ground.folded[index] in CONTRAST and verb is not None and verb.is_verb

    def goes_on_elsewhere(self, index: int) -> int:
        """«التقى فلانا في روما، وفي باريس أجرى …»: past a place right before the verb of what is told next; else 0."""
        place = self._ground.phrases.get(index + 1)
        verb = self._ground.triggers.get(place.end) if place is not None else None
        if place is None or verb is None or not verb.is_verb or not self._course.clauses:
            return 0
        if place.kind not in ("place", "country") or place.prefix:
            return 0
        self.begin()
        self._course.where = place
        return place.end

    def tells_more(self, index: int) -> bool:
        """Whether «و» after a comma joins a verb that tells no event, to which all that follows belongs."""
        word, after = self._ground.tokens[index], self._ground.folded[index + 1 : index + 2]
        if not word.opens_with_waw or word.definite or self._ground.folded[index - 1] not in COMMAS:
            return False
        verb = word.light if word.prefix else word.light[1:]
        return is_verb(verb) or (is_perfect(verb) and bool(_AFTER_VERB.intersection(after)))

    def on_relative(self, index: int) -> None:
        """Begin a relative clause: find the phrase or the noun that it is about."""
        folded = self._ground.folded[index]
        worded = bool(self._course.since_words())
        led = worded and bool(self._course.relation)
        held = self._course.last_open if worded and self._tells_when_held(index) else None
        self._course.apart = led and held is None and not self._follows_band()  # «مشيدا بالدور الذي …»
        latest = self._course.latest(unjoined(folded)) or (None if worded else self._named_before(index))
        host = self._receiving_before(index)
        self._course.apart = self._course.apart and host is None
        latest = host or self._led_there(index) or self._beside_unnamed(index) or latest
        self._course.suspended = self._interrupted_by_relative(index) or self._course.suspended
        self._course.relative = None if self._course.apart else held or latest
        self._course.orphan = self._course.apart or (worded and self._course.last is None and host is None)
        self._course.lead("")
        if self._is_of_whose(folded):
            self._course.relative, self._course.orphan = None, True
        gender = gender_of_relative(folded)
        if gender and isinstance(self._course.relative, Phrase):
            self._memory.genders.setdefault(self._course.relative.key, gender)  # «فلانة التي …»

    def _led_there(self, index: int) -> Phrase | None:
        """«استقبل فلانا والوفد المرافق له الذي يزور البلاد»: whom a delegation came with that a relative is about."""
        ground, end = self._ground, index - (self._ground.folded[index - 1] in COMMAS)
        end -= ground.folded[end - 1] in WITH_THEM
        delegation = ground.words.has("DelegationNoun", ground.tokens[end - 2].stem)
        if not delegation or ground.folded[end - 1] not in _ACCOMPANYING:
            return None
        return next((phrase for phrase in ground.ending_at(end - 2) if phrase.kind in PERSONAL), None)

    def _beside_unnamed(self, index: int) -> Phrase | None:
        """«استقبل فلان فلانا وعقيلته اللذين يزوران البلاد»: whom a dual is about, beside one of his."""
        beside = self._ground.tokens[index - 1]
        his = beside.opens_with_waw and beside.norm.endswith(("ه", "ها"))
        if not his or self._ground.folded[index] not in OF_TWO:
            return None
        return next((phrase for phrase in self._ground.ending_at(index - 1) if phrase.kind == "person"), None)

    def _named_before(self, index: int) -> Phrase | None:
        """«للتباحث مع الوزير فلان، الذي …»: whoever is named right before, though no word has taken him."""
        return self._ending_before(index, "person")

    def _ending_before(self, index: int, kind: str) -> Phrase | None:
        """The phrase of a kind that ends at a token, or at the comma before it."""
        end = index - (self._ground.folded[index - 1] in COMMAS)
        return next((phrase for phrase in self._ground.ending_at(end) if phrase.kind == kind), None)

    def _receiving_before(self, index: int) -> Phrase | None:
        """«تحدث فلان أمام اللجنة، التي استضافته أمس»: the body that a verb right behind says to receive one told."""
        verb = self._ground.triggers.get(index + 1)
        receives = verb is not None and verb.is_verb and (verb.role == "HostVerb" or verb.done_to == "participant")
        if verb is None or not receives or verb.form.pronoun not in ("ه", "ها", "هم"):
            return None
        return self._ending_before(index, "agency")

    def _follows_band(self) -> bool:
        """Whether the clause before is of a band that meets: «الاجتماع الخامس لفريق العمل الذي ترأسه فلان»."""
        since, last = self._course.since_words(), self._course.last_open
        noun = last.trigger if last is not None and not last.trigger.is_verb else None
        meets = noun is not None and self._course.relation == "ل" and since[0] - noun.end <= _NEAR_BAND
        return meets and self._ground.words.has("BandNoun", self._ground.tokens[since[0]].stem)

    def _tells_when_held(self, index: int) -> bool:
        """Whether a conference is told to be held, past what it is about: «المؤتمر الدولي للأمن الذي بدأ أعماله …»."""
        noun, verb = self._course.last_open, self._ground.triggers.get(index + 1)
        if noun is None or verb is None or noun.trigger.is_verb or noun.trigger.type != "Conference":
            return False
        if not (verb.is_verb and fits_relative(noun, unjoined(self._ground.folded[index]))):
            return False
        if verb.says("convening") and not verb.form.pronoun:
            return True
        after = self._ground.tokens[verb.end : verb.end + 1]
        course = any(self._ground.words.has_owned("CourseNoun", word.norm) for word in after)  # «الذي بدأ أعماله»
        feminine = self._ground.tokens[index - 1].text.endswith("ة")
        other = feminine != (gender_of_relative(self._ground.folded[index]) == "f")  # not «الأزمة التي بدأت»
        return (verb.role == "OccurVerb" or verb.says("beginning") or verb.says("ending")) and (course or other)

    def _is_of_whose(self, folded: str) -> bool:
        """Whether «التي» leads back to what is somebody's: «حكومة الرئيس فلان التي …»."""
        person = self._course.relative
        if gender_of_relative(folded) != "f" or not isinstance(person, Phrase) or person.kind != "person":
            return False
        noun = self._ground.tokens[person.start - 1] if person.start > self._course.start else None
        return noun is not None and noun.text.endswith("ة") and not noun.definite and not person.prefix
