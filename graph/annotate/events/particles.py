"""Name the particles and pronouns that steer the reading of a clause, folded; `grammar.ttl` lists them."""

from __future__ import annotations

from graph.annotate.morphology import PRONOUNS
from graph.annotate.spans import CLOSING
from graph.smallwords import small_words, stands_for

PREPOSITIONS = frozenset(small_words("preposition"))
TOWARDS = small_words("towards")  # of a journey, as «إلى»
AFTER, BEFORE = small_words("after"), small_words("before")
APART = (*AFTER, *BEFORE)  # what is told after these is done at another time
DESPITE = small_words("despite")
NOT_DONE = frozenset(small_words("not-done"))  # before a verb of what nobody did: «لم يلتق»
DURING = small_words("during")
AT_EVENT = (*DURING, "في")  # before the event at which something is done or said
OF_WHAT = frozenset(small_words("of-what"))  # «عبر عن سعادته», «تحدث عن العلاقات»
ABOUT = frozenset(small_words("about"))  # before what a conference is about
FIRST_OR_LAST = frozenset(small_words("first-or-last"))  # «أول اجتماعاتها»
UNDERTAKEN = frozenset(small_words("undertaken"))  # «زيارة يقوم بها وزير تركي»
RANKS = frozenset(small_words("rank"))  # «الأول», «الثاني»: one of two delegations, or meetings, told before
ONE_MORE = frozenset(small_words("one-more"))  # «اجتماع مع فلان وآخر مع فلان»
SEVERAL = frozenset(small_words("several"))  # «عدة ندوات»
SPEECHES = frozenset(small_words("speech"))  # «كلمة»
OF_PAPERS = frozenset(small_words("paper-of"))  # «ورقة عمل»
AROUND = (*APART, *DURING)  # when something else is done
BINDING = small_words("binding")  # what nouns may bind: «الأعضاء في المنظمة», «العلاقات مع فرنسا»
PLACED = small_words("placed")  # where something happens
REPRESENTED = frozenset(small_words("represented"))  # «ممثلة», before who acts for a body or state
SENT_BY = frozenset(small_words("sent-by"))  # before who sent a delegation
AMONG = small_words("among")  # before those who are there: «بحضور فلان», «من بين الحاضرين»
AMID = frozenset(small_words("amid"))  # «بين», before those whom something is between
UNITED_BY = small_words("united-by")  # before the other whom talks unite: «لقاء جمعه بفلان», «ضمها إلى فلان»
HANDED = small_words("handed")  # before whoever gives or is given something
HAPPENED = frozenset(small_words("happened-to"))  # «سبق للوزير أن …»
HAPPENING = frozenset(small_words("happening"))  # before what took place: «تم أمس في باريس عقد لقاء»
BEFORE_NOUNS = HAPPENING.union(small_words("before-noun"))  # after these stands a noun, never a verb

RELATIVES = frozenset(small_words("relative"))
OF_TWO = frozenset(small_words("relative-of-two"))  # «اللذان»
COPULAS = frozenset(small_words("copula"))
DEMONSTRATIVES = frozenset(small_words("demonstrative"))
BETWEEN = frozenset(small_words("between"))  # «في لقاء بينهما»: the last people told
LED_BY_ONE = frozenset(small_words("led-by-one"))  # «برئاسته»: one told before presides
BETWEEN_ONE = frozenset(small_words("between-one"))  # «بينه وبين فلان»: one told before, and who is told next
WITH_THEM = {  # prepositions with the pronoun of whom was told, and the pronoun alone: «استقباله إياه»
    form: relation
    for name in ("with-them", "by-them", "to-them", "them")
    for form, relation in stands_for(name).items()
}
IN_HONOUR = frozenset(small_words("in-honour"))  # «مأدبة على شرفه»: of somebody told before
ITS_DAY = frozenset(small_words("its-day"))  # «اجتماع غد»: the meeting told before
THITHER = frozenset(small_words("thither"))  # of a journey, where the place was told before: «ويتوجه إليها غدا»
IN_IT = frozenset(small_words("in-it"))  # «لقاء بحثا فيه الأزمة»
MARGIN = "هامش"  # how a noun hangs on whose margins others meet
ITS_GOVERNMENT = frozenset(small_words("its-government"))  # «بلاده», «حكومته», of whom the text speaks
ITS_MARGIN = frozenset(small_words("its-margin"))  # «على هامشها», of a conference told before

DONE = frozenset(small_words("done"))  # «قد», before a verb in the past
THAT = frozenset(small_words("that"))  # «جاء ذلك خلال لقاء»: what was told before
THERE = frozenset(small_words("there"))  # «هناك», of a place told before
EXCEPT = frozenset(small_words("except"))  # «لم يلتق إلا فلانا»: what a negation spares
THEN = frozenset(small_words("then"))  # before a verb that goes on telling of the same people
NEXT = frozenset(small_words("next"))  # before another of several: «استقبل فلانا ثم فلانا»
ADDING = frozenset(small_words("adding"))  # what follows belongs to the event before: «…، وذلك في الرياض»
WHAT = frozenset(small_words("what"))  # a verb after these has a subject of its own
WHOEVER = frozenset(small_words("whoever"))  # «لمن يستقبله»: before what nobody told of before does
IN_FRONT = "امام"
CONTRAST = frozenset(small_words("contrast"))  # after these another acts than who only speaks
OF_STATEMENT = frozenset(small_words("of-statement"))  # «إن», «أن»: after these stands a noun, where a verb follows it
COMPLEMENTIZERS = frozenset(small_words("complementizer"))  # what follows is said or thought

ADVERBS = frozenset(small_words("adverb"))
UPON = frozenset(small_words("upon"))  # «فور وصوله»
NO_NOUNS = PREPOSITIONS | ADVERBS | RELATIVES
STYLES = frozenset(small_words("style"))  # before a title
HONOURS = STYLES.union(small_words("plural-style"))  # before the title of several: «أصحاب السمو والمعالي وزراء …»
EACH_OF = frozenset(small_words("each-of"))  # «كل من»
CONCERNING = frozenset(small_words("concerning"))  # «الندوة الخاصة بكذا»
DEVOTED = frozenset(small_words("devoted"))  # «جلسة مخصصة للبنان»
BOTH = frozenset(small_words("both"))  # «بين الجانبين»: the last two people
OF_SIDE = frozenset(small_words("of-side"))  # «فلان عن الجانب الكيني»: for which side he stands
AT_ITS_END = frozenset(small_words("at-its-end"))  # «في ختام زيارته»: the day told is the last
HAVING_ENDED = stands_for("having-ended")  # «مختتما زيارة»
WITHIN = stands_for("within")  # «ضمن جولة»
BOTH_STATES_ACT = frozenset(small_words("both-states-act"))  # «وقع البلدان»
BOTH_STATES = frozenset(small_words("both-states"))  # «بين البلدين»: the two states told of
MASDARS = small_words("verbal-noun-with-lam")  # their «ال» is no article

QUOTES = frozenset("«»“”\"'()[]–-")
OPENING = {**CLOSING, "(": ")"}
COMMAS = frozenset("،,؛;:")
ENDS_NOUN = COMMAS.union(".", small_words("ends-noun"))
PERSONAL = ("person", "post")  # kinds of phrases that name someone
ACTORS = (*PERSONAL, "agency", "country")  # kinds of phrases that may do something


def unjoined(word: str) -> str:
    """A folded particle without the «و» or «ف» that joins it to what stands before.

    >>> unjoined("وفي"), unjoined("في"), unjoined("فمن")
    ('في', 'في', 'من')
    """
    return word[1:] if word[:1] in ("و", "ف") and word not in PREPOSITIONS else word


def leads_to_that(word: str, following: str) -> bool:
    """«بعد ذلك», «وقبل ذلك»: whether two folded words mean another time than that told before."""
    return following in THAT and unjoined(word) in APART


def is_pronominal(word: str) -> bool:
    """Whether a folded word is a preposition with its pronoun: «خلالها», «معه»."""
    if not word.endswith(PRONOUNS):
        return False
    return any(word.removesuffix(pronoun) in PREPOSITIONS for pronoun in PRONOUNS if word.endswith(pronoun))


def is_led_back(word: str) -> bool:
    """«إليه», «بها»: whether a folded word is a preposition, be it a letter, with the pronoun of what was told."""
    return is_pronominal(word) or word in WITH_THEM
