"""Which words may open a sentence without being a name: a capital there says nothing."""

from __future__ import annotations

import re

from scripts.language.text import STOPWORDS

# Endings that names seldom have: "Building", "Neighbours'", "Clearly", "Settlement".
_ENDING = re.compile(
    r"(?:ing|ly|ment|[ts]ion|ness|ity|ism|[^r]ance|ence|ship|ists?|[^aeiou]ers|ors|ures?|[^aeiou]ies|age|ade|ward|wide"
    r"|able|ible|less|ful|ous|ive|ic|ial|[nrt]al|ised|ized|ated|ned|red|sed|ted|ked|led|ded)$"
)
# Words in the singular, for most of the others have one of those endings or an "s".
_WORDS = frozenset(
    """
    access aid aim air alone amid analysis anger apart approval arms army art ash aside asked asylum attack
    author autumn average award background bad bank barely base beef beneath benefit beside besides best
    better beyond big bigger blood board boat body bomb border bread bridge budget bureau business butter
    camp capital car cargo case cash cattle cause census chaos charcoal cheap chemistry chief child children
    cholera church citizen city civil clay climate close clothes cloth coal coast coffee cold college common
    company conflict contact content context contract control copper copyright corn corruption cost cotton
    council country court credit crew crime critics crop crude culture currency current customs daily dam
    damage data date dawn day dead dear death debt deep defeat defence defense delay demand democracy desert
    design despite detail diesel diplomacy direct dirt disease distance doctor doubt drought drug dry due
    duty early earth east easy economy eight either electric energy enough environment equal equipment even
    evening event evidence exact except exile experience expert export extra fact factory failing fair faith
    false family famine far farm fast fear feed fertiliser few fewer field fifth fifty figure film finance
    fine fire first fish five flat fleet flight flood flour flow food football force foreign forest forty
    four fraud free freight fresh friday friend fruit fuel full fund further gas gender given glass gold
    good government grain grant grass great green gross ground group growth gun half hard harvest hate head
    health heat heavy help high higher highway history home honey hope horse hospital hot hotel hour house
    how housing human hundred hunger ice idea image import in income industry inside instead intelligence
    interest internet iron irrigation island issue its jet job joint journalist judge juice jury kin king
    labour labor lack lake land language large last late later latest law lead leader leaders league least
    leather left legal less lesson let letter life light like line liquid literature little livestock loan
    local long loss love low lower luck lunch luxury machinery mail main major malaria man management many
    map march market mass may maybe meat media medicine meet meeting member men metal midday middle midnight
    migrant military milk mine minister minor minus mob model modern money month moral more morning most
    mother motion mountain mud much murder music mutual name nation national natural nature near nearby
    neither net neutral never new news next night nine no nobody noise noon nor normal north not nothing
    notice now nuclear oath observer ocean off office official officials oil old once one open opium order
    original other otherwise our outside over oversight own oxygen page paper parliament part party past pay
    peace peak pension people per perhaps petrol petroleum pipe plan plant plastic plenty police policy
    political poor population port possible post poverty power practice praise president press price pride
    prime prison private problem process produce production profit progress project proof property protest
    proud public quarter quick quiet quite race rail railway rain rare rather raw real reality recent record
    red reform refugee relief rent report research rest restless result return rice rich right risk river
    road rock roughly rubber rubbish rule rural safe salt same sand scarcely school science sea season
    second secret see seed seven several sex share sheep ship short shortly show sick silence silk silver
    similar simple since single six skill sleep slow small smoke snow so social society soft soil soldier
    some sometimes soon sound source south space speech speed sport spring staff stage state steam steel
    still stock stone storm strange strict strike strong study subject such sudden sugar suit summer sun
    support supposed sure surely surplus survey sweet tariff tax tea team television ten terror text textile
    thank then third thirty thousand three thunder timber time tin tiny tobacco today together tomorrow
    tonight top total tourism toward town toxic trade traffic train transit transport travel treasury treaty
    tree troop trouble truck true trust truth turn twelve twenty twice two under unemployment union unknown
    unlike until upon uranium urban use usual usually value vast vehicle very victim victory video village
    violence virtual visa vital voice vote wage waste water wealth weather week west wheat whether white
    whole wide wild wildlife will wind wine winter woman women wood wool word work worker world worse worst
    yearly yes yesterday yet yield young youth zero according across advanced adding added against ahead
    almost along already also although altogether always amazingly among analysts another any anybody anyone
    anything around asian african european american back based because becoming before behind being below
    between both bloc call called claims co compared currently done down during each earlier elsewhere else
    everybody everyone everything famously formerly founded from had has hence here hers him his however if
    indeed inter joined just known lastly led likewise located made meanwhile met moreover mostly my named
    namely neighbour neighbor nevertheless nonetheless nowhere often on only opponent or out overall owing
    paid pre presumably pro probably provided put quietly ready regardless said says seldom self semi set
    she should signed somehow someone something somewhere spoken sub taken than thanks that their them there
    thereby therefore these they this those though through throughout thus till to told too traditionally
    trans ultimately unable unless up us was we well were what whatever when whenever where wherever which
    while who whoever whom whose why with within without workers would written you
    """.split()
)


# What follows a word in the singular: "Marrow is", "Marrow's".
_SINGULAR = re.compile(r"(?:'s|\s(?:is|was|has|says|writes|wants|sees))(?!\w)")

# "Marrow banned", "Marrow owes".
_DOES = re.compile(r"\s[a-z]+(?:ed|[^us]s)\b")


def may_open(word: str, after: str = "") -> bool:
    """Whether a word with a capital may be a plain one that opens a sentence; `after` is what follows it."""
    low = word.lower().removesuffix("'s")
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and not _SINGULAR.match(after)
    known = low in STOPWORDS or low in _WORDS or low.removesuffix("s") in _WORDS
    return known or plural or bool(_ENDING.search(low))


def must_be_name(word: str, after: str) -> bool:
    """Whether a word that opens a sentence is surely a name, for what follows it stands behind one thing."""
    return bool(_SINGULAR.match(after) or _DOES.match(after)) and not may_open(word, after)
