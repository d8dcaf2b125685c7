"""Tell which role words of their own, as «بحضور» or «بالتعاون مع», give to the phrase to come."""

from __future__ import annotations

from collections.abc import Iterable

from graph.annotate.events.bands import is_led_apart, is_of_formed_band
from graph.annotate.events.clauses import Clause, is_counted, lacks_object, organizes_ahead
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import leads_delegation
from graph.annotate.events.particles import (
    ABOUT,
    AMID,
    APART,
    COMPLEMENTIZERS,
    DESPITE,
    EACH_OF,
    PERSONAL,
    PREPOSITIONS,
    REPRESENTED,
    is_pronominal,
    unjoined,
)

COUNTED = "counted"  # the role of «كل من» right after a verb, whose subjects follow as if it were not there
_SPEAKER = 24  # words within which who speaks is named
_PEOPLE = ("participant", "host", "recipient")  # what a verb is done to
_TALKERS = 2  # without whom states may be the sides of talks
_ON = "علي"  # before what is agreed upon


class Markers:
    """The markers of a sentence, each by what has been read before it."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def role_at(self, index: int) -> tuple[str, int]:
        """The role that the words from a token on give, and their number; "" where they are no marker."""
        role, length = self._told_at(index)
        if role == "participant" and self._is_each(index) and self._counts(index):
            return COUNTED, length
        partner = self._partner_of_organizer(index)
        return ("partner", partner) if partner else (role, length)

    def _told_at(self, index: int) -> tuple[str, int]:
        """What the list of markers says; nothing where the word is another one here."""
        if leads_delegation(self._ground.doc, index):
            role, length = "participant", 1
        else:
            role, length = self._ground.words.marker(self._ground.folded[index : index + 3])
        if (role == "none" and self._sent_those_who_attend(index)) or (length == 1 and self._is_of_verb(index)):
            return "", length
        if role == "agent" and self._is_of_another_deed(index):
            return "none", length
        if role == "organizer" and self._is_organizing(index + length - 1):
            return "", length
        if role == "participant" and self._is_no_marker(index, index + length):
            return "", length
        if role == "participant" and self._is_of_others(index, index + length):
            return "none", length
        return role, length

    def _is_of_verb(self, index: int) -> bool:
        """Whether the verb before gives what follows a role of its own: «أدلى بشهادته أمام اللجنة»."""
        frames = (clause.trigger.frame for clause in self._course.open if clause.trigger.is_verb)
        return any(self._ground.folded[index] in frame.roles for frame in frames if frame is not None)

    def _sent_those_who_attend(self, index: int) -> bool:
        """«بمشاركة ممثلين عن الدول الأعضاء والإنتربول»: whether «عن» tells who has sent those named right before."""
        last = self._course.last_phrase
        sent = last is not None and last.plural and last.kind == "post" and last.end == index
        return sent and self._ground.folded[index] in ABOUT

    def _is_no_marker(self, index: int, end: int) -> bool:
        """Whether the word is another: «وبين الوزير أن …», «ملتقى شارك فيه الوزير», «بإدارة المرور»."""
        manages = self._ground.words.has("ManagingNoun", self._ground.tokens[end - 1].stem)
        manager = self._ground.phrases.get(end)
        office = manages and (manager is None or manager.kind != "person")
        return office or self._opens_statement(index) or self._leads_back(index)

    def _is_organizing(self, index: int) -> bool:
        """Whether what somebody organizes follows the noun, and no organizer: «تمكنت الجمعية من تنظيم ملتقى»."""
        return index in self._ground.triggers and index + 1 not in self._ground.phrases

    def _is_of_others(self, index: int, end: int) -> bool:
        """Whether whoever follows has no part in the event before."""
        if self._is_overseen_by_body(end) or self._is_between_things(index) or self._is_of_band_spoken_of(index):
            return True
        return self._stands_for_outsider(index)

    def _stands_for_outsider(self, index: int) -> bool:
        """«توصيات الندوة، والتي تعمل بها الوزارة ممثلة في الهيئة»: whether a body stands for one that has no part."""
        if self._ground.folded[index] not in REPRESENTED or index - 1 not in self._ground.named:
            return False
        last = self._course.last
        return last is None or last[0] is None or last[2].end != index

    def leads_to_each(self, index: int) -> tuple[str, int]:
        """The preposition before «كل من», and how many words they are: «اجتمع بكل من فلان وفلان», «في كل من …»."""
        word, after = unjoined(self._ground.folded[index]), self._ground.folded[index + 1 : index + 2]
        if word in PREPOSITIONS and self._is_each(index + 1):
            return word, 3
        joined = word[:1] in ("ب", "ل") and " ".join([word[1:], *after]) in EACH_OF
        return (word[0], 2) if joined else ("", 0)

    def is_between_places(self, index: int) -> bool:
        """Whether «بين» tells where a journey leads: «تنقل بين بيروت ودمشق»."""
        last = self._course.last_open
        place = self._ground.phrases.get(index + 1)
        goes = last is not None and last.trigger.goes_to
        return goes and self._ground.folded[index] in AMID and place is not None and place.kind == "place"

    def _counts(self, index: int) -> bool:
        """Whether «كل من» only counts: «ترأس كل من فلان وفلان اجتماعا», «زار فلان كلا من كينيا وأوغندا»."""
        acting = self._counts_subjects(index) or self._counts_members() or self._counts_attendants(index)
        return acting or self._counts_places(index) or self._counts_objects(index)

    def _counts_subjects(self, index: int) -> bool:
        """Whether «كل من» stands behind a verb that is done to nobody: its subjects follow, «تحدث فيها أمس كل من …».

        So do those of the verb that «أن» leads to: «أكد أن كلا من فلان وفلان سيشاركون».
        """
        last = self._course.last_open
        if last is None and self._ground.folded[index - 1] in COMPLEMENTIZERS:
            return True
        if last is None or not last.trigger.is_verb or last.trigger.done_to in _PEOPLE:
            return False
        between = range(last.trigger.end, index)
        return all(is_pronominal(self._ground.folded[i]) or i in self._ground.dated for i in between)

    def _counts_attendants(self, index: int) -> bool:
        """«بحضور كل من فلان وفلان، استقبل …»: whether «كل من» leads to those who were there before the verb to come."""
        noun = self._course.noun_before(index)
        return noun is not None and noun.trigger.role == "AttendVerb" and len(self._course.clauses) == 1

    def _counts_places(self, index: int) -> bool:
        """Whether «كلا من» leads to the places that somebody visits."""
        last, place = self._course.last_open, self._ground.phrases.get(index + 2)
        visits = last is not None and last.trigger.done_to == "place"
        placed = place is not None and place.kind in ("place", "country")
        return visits and placed

    def _counts_objects(self, index: int) -> bool:
        """Whether «كلا من» leads to whom a verb before another noun still lacks: «التقى، على هامش المؤتمر، كلا من»."""
        accusative = self._ground.folded[index].endswith("ا")
        verbs = (clause for clause in self._course.open[:-1] if clause.trigger.is_verb) if accusative else ()
        transitive = (verb for verb in verbs if verb.trigger.done_to in _PEOPLE)
        return any(not verb.taken("bare") if verb.before else lacks_object(verb) for verb in transitive)

    def _counts_members(self) -> bool:
        """Whether «كلا من» leads to those whom a delegation has: «ويضم الوفد كلا من فلان وفلان»."""
        last = self._course.last_open
        unites = last is not None and last.trigger.is_verb and last.trigger.role == "UniteVerb"
        event = any(clause.trigger.is_event for clause in self._course.open)
        return unites and not event

    def _is_each(self, index: int) -> bool:
        """Whether the words for each of several stand at a token: «كل من»."""
        return index + 1 < len(self._ground.folded) and " ".join(self._ground.folded[index : index + 2]) in EACH_OF

    def _opens_statement(self, index: int) -> bool:
        """Whether a word that opens its sentence is a verb of saying: soon after it stands «أن»."""
        first = all(token.blank or token.punct for token in self._ground.tokens[self._course.start : index])
        return first and any(word in COMPLEMENTIZERS for word in self._ground.folded[index + 1 : index + 1 + _SPEAKER])

    def _leads_back(self, index: int) -> bool:
        """Whether a preposition with its pronoun only leads from a verb back to its noun: «حفل تحدث فيه فلان»."""
        last = self._course.open[-1].trigger if self._course.open else None
        return last is not None and last.is_verb and last.end == index and is_pronominal(self._ground.folded[index])

    def _is_of_another_deed(self, index: int) -> bool:
        """Whether who does it does what another noun tells: «استقبلت … بعد اعتماد الأسماء من قبل …»."""
        last = self._course.open[-1].trigger.end if self._course.open else index
        return any(word in (*APART, *DESPITE) for word in self._ground.folded[last:index])

    def _is_overseen_by_body(self, index: int) -> bool:
        """Whether a body oversees what is held: «تحت إشراف وزارة التعليم»."""
        overseer = self._ground.phrases.get(index)
        noun = self._ground.words.has("OversightNoun", self._ground.tokens[index - 1].stem)
        return noun and overseer is not None and overseer.kind == "agency"

    def _is_between_things(self, index: int) -> bool:
        """Whether «بين» tells whose trade or relations an event is about: «التجارة البينية بين كينيا ومصر»."""
        event = next((clause for clause in reversed(self._course.open) if clause.trigger.is_event), None)
        if event is None or self._ground.folded[index] not in AMID:
            return False
        if self._is_agreed_upon(event, index):
            return True
        if event.trigger.type == "Talks":
            return self._is_between_states_of_talkers(event, index)
        if event.trigger.type == "Visit":
            made = event.trigger.is_verb or event.trigger.is_many or index == event.trigger.end
            return not made  # «زيارة إلى معبر … بين كينيا وأوغندا»
        near = range(max(self._course.open[-1].trigger.end, index - 2), index)
        apart = [i for i in near if i not in self._ground.named]  # not «اللجنة المشتركة للتعاون بين كينيا ومصر»
        session = event.trigger.type == "Conference" and not self._ends_band(index)
        return session and self._is_reciprocal(apart)

    def _is_agreed_upon(self, event: Clause, index: int) -> bool:
        """«اتفقوا في ختام اجتماع … على تسيير دوريات بين كينيا ومصر»: whether what was agreed upon stands between."""
        agreed = any(clause.trigger.role == "AgreeVerb" for clause in self._course.clauses)
        between = range(event.trigger.end, index)
        return agreed and any(self._ground.folded[i] == _ON and i not in self._ground.named for i in between)

    def _ends_band(self, index: int) -> bool:
        """«الدورة الثالثة للجنة الثنائية الحدودية بين كينيا ومصر»: whether a band with its adjectives ends there."""
        tokens, noun = self._ground.tokens, index - 1
        while noun > 0 and tokens[noun].opens_with_article and tokens[noun].is_adjective_shaped:
            noun -= 1
        return noun < index - 1 and self._ground.words.has("BandNoun", tokens[noun].stem)

    def _is_between_states_of_talkers(self, talks: Clause, index: int) -> bool:
        """«بحث فلان مع فلان العلاقات بين كينيا ومصر»: whether people talk, and of what is between their states."""
        state = self._ground.phrases.get(index + 1)
        told = [phrase for clause in self._course.open for argument in clause.arguments for phrase in argument.phrases]
        people = [phrase for phrase in told if phrase.kind in PERSONAL]
        several = len(people) >= _TALKERS or is_counted(talks)  # «وبحثا العلاقات بين كينيا ومصر»
        if state is None or state.kind != "country" or not several:
            return False
        met = any(talks.trigger.end <= person.start for person in people)
        return met or self._is_reciprocal(range(max(talks.trigger.end, index - 2), index))

    def _is_reciprocal(self, indices: Iterable[int]) -> bool:
        """Whether one of some words tells what two have with each other: «التجارة», «العلاقات»."""
        return any(self._ground.is_of_class("ReciprocalNoun", self._ground.tokens[i]) for i in indices)

    def _is_of_band_spoken_of(self, index: int) -> bool:
        """Whether «برئاسة» leads a band that no event before has to do with: «ثقته في الوساطة برئاسة فلان»."""
        last = self._course.last_open
        if last is not None and not last.trigger.is_verb and self._is_its_band(last, index):
            return False  # «الدورة الثالثة للجنة برئاسة فلان»
        told = range((last.trigger.end if last else self._course.start) + 1, index)
        if is_of_formed_band(self._ground.tokens, index, told, self._ground.words):
            return True
        apart = is_led_apart(self._ground.tokens, index, told, self._ground.words)
        return apart and not any(i in self._ground.triggers for i in told)

    def _is_its_band(self, noun: Clause, index: int) -> bool:
        """Whether the band that ends right before a token is the one whose session an event noun tells."""
        last = noun.arguments[-1] if noun.arguments else None
        return last is not None and last.relation in ("ل", "genitive") and last.phrases[-1].end == index

    def _partner_of_organizer(self, index: int) -> int:
        """How many words lead here to who organizes an event with others: «ندوة نظمتها الوزارة بالتعاون مع …».

        The event may follow: «نظمت الوزارة بالتعاون مع … ندوة», «بالتعاون مع … نظمت الوزارة ندوة».
        """
        length = self._ground.words.starts("PartnerWord", self._ground.folded, index)
        if not length or self._describes_talks(index) or self._ground.folded[index + length - 1] != "مع":
            return 0
        before = self._ground.tokens[index - 1].stem
        told = self._ground.words.has("OrganizedWord", before)  # «المؤتمر المنظم بالتعاون مع …»
        events = [clause for clause in self._course.open if clause.trigger.is_event]
        organized = told or any(map(_is_organized, self._course.open))
        ahead = not self._course.clauses or (bool(self._course.open) and organizes_ahead(self._course.open[-1]))
        return length if (events and organized) or (ahead and not events) else 0

    def _describes_talks(self, index: int) -> bool:
        """«اجتماع مشترك مع فلان»: whether an adjective right behind the noun of talks only says that they are held."""
        noun = self._course.noun_before(index)
        return noun is not None and noun.trigger.type == "Talks" and self._ground.is_plain(index)


def _is_organized(clause: Clause) -> bool:
    """Whether a clause tells that something is organized, or a noun names what no one holds alone: a conference."""
    noun = not clause.trigger.is_verb and clause.trigger.type == "Conference"
    return clause.trigger.role == "OrganizerVerb" or clause.trigger.says("organizing") or noun
