"""The first half of the closed list of opposed words: what is done, and to what effect."""

DEEDS = """
level graded
  rise: rise *rose *risen grow *grew *grown *growth increase climb surge soar *soared jump gain expand
    *expansion swell *swollen multiply double *higher *upturn boost raise *raised heighten *growing advance
    accumulate escalate *escalation mount rally *uptick *upsurge *boom *booming *swelled widen lengthen
    enlarge magnify triple quadruple outgrow add_to *added_to *up_sharply
  fall: *fall *falls *fell *fallen *falling decline decrease drop shrink *shrank *shrunk reduce *reduction
    lower *lowered diminish slump plunge plummet dwindle *downturn contract *contraction *cut *cuts *cutting
    *waning wane *fading *ebbing *ebbed trim slash shed *sank *sink *sinking *sunk *sagging sag *tumbled
    tumble *collapse *collapsed *retreat *retreated *eroded narrow lessen *dip *dipped *slid *slide *sliding
    *downward *dwindling shorten halve curtail deplete *recede *receded *stagnant *stagnation stagnate
    *faded fade *cutback *cutbacks
trend graded
  up: *up_by *up_from *up_on
  down: *down_by *down_from *down_on
strength graded
  more: strengthen reinforce bolster deepen enhance improve *improvement consolidate solidify intensify
    fortify tighten *buttress *buttressed *shore_up *shored_up toughen *better *bettered *upgraded harden
    entrench
  less: weaken undermine erode *erosion damage worsen deteriorate *deterioration impair hollow_out undercut
    dilute loosen soften sap cripple disable dent *corrode *corroded *wreck *wrecked *ruin *ruined neglect
    enfeeble
guard graded
  keep: safeguard protect *protection preserve *preservation defend uphold *upheld maintain ensure guarantee
    secure shield *safeguards *safekeeping *conserve *conserved save sustain *sustained
  harm: undermine threaten endanger jeopardise jeopardize imperil violate *violation sabotage betray
    *betrayal destroy *destruction menace harm *harmed disturb *forfeit *forfeited wreck *wrecked ruin
    *jeopardy breach flout
trade converse
  import: import importer
  export: export exporter
market graded converse
  buy: buy *bought buyer purchase
  sell: sell *sold seller *sale *sales
credit converse
  lend: lend *lent lender
  borrow: borrow borrower
gift graded converse
  give: *give *gives *gave *given *giving provide supply donate donor hand_over *handed_over deliver
    supplier
  get: receive recipient *got_from *obtain *obtained *obtains *demand_from *demanded_from *extract
    *extracted *took_from *take_from withdraw
order graded
  first: *first *inaugural *initial *initially *opening *earliest *maiden *debut
  last: *last *final *finally *latest *closing *ultimate *ultimately *concluding
attendance
  come: attend *attendance participate *participation *participant *participants *took_part *take_part
    *taking_part *takes_part *showed_up *turned_up *present_at *joined *came_to
  stay-away: boycott skip shun *stayed_away *stay_away *staying_away *absent *absence *skipped *missed *miss
    *misses *snubbed *snub *avoided *declined_to_attend *no_show
size graded
  top: *greatest *largest *biggest *highest *foremost *longest *strongest *tallest *richest *widest *busiest
    *fastest *oldest *main *leading *best *most_powerful *principal *supreme *uppermost *heaviest *deepest
    *broadest
  bottom: *smallest *lowest *tiniest *shortest *weakest *least *poorest *narrowest *slowest *youngest *worst
    *feeblest *slightest *minutest *faintest *thinnest *scantiest *meanest
amount graded
  more: *more *greater *larger *bigger *longer *stronger *wider *faster *further *deeper
  less: *less *fewer *smaller *lesser *shorter *weaker *narrower *slower
quantity graded
  all: *all *every *each *everyone *everybody *always *entire *entirely *whole *wholly *both *fully *any
    *everything *throughout *universally *invariably
  most: *most *majority *mostly *mainly *largely *predominantly *primarily *chiefly
    *particularly *especially *notably *in_particular
  some: *some *several *certain *partly *partially *sometimes *one_of *among *occasionally *a_few
  few: *few *rarely *seldom *minority *handful *scarce *scarcely *barely *hardly_any *next_to_none
    *infrequently *a_single
  only: *only *sole *solely *exclusively *alone *merely *unique
measure
  enough: *enough *sufficient *sufficiently
  short: *too_few *too_little *insufficient *insufficiently
leave-to
  allow: allow permit *permission authorise authorize *approve *approved *approval legalise *let enable
    sanction license *licence grant *green_light *legal tolerate
  ban: ban prohibit *prohibition forbid *forbade *forbidden bar *barred outlaw block prevent veto *illegal
    *embargo *embargoed *blacklisted suppress *censored *prohibited disallow *interdict *proscribed
backing graded
  support: support supporter back *backed *backing favour endorse *endorsement help assist *assistance aid
    advocate encourage *encouragement foster promote welcome champion sponsor *sponsored *rally_behind
    *defend *defended bolster *stand_by *stood_by facilitate embrace *cheered *hailed
  oppose: oppose *opposition *opponent *opponents resist *resistance reject *rejection hinder obstruct
    counter impede discourage thwart stifle suppress protest_against fight *fought *against undermine
    *toppled topple *overthrow *overthrown hamper *hampered sabotage *protested condemn combat *combated
    thwarted attack veto curb boycott
course graded
  go-on: continue *continuation resume *resumption expand *expansion extend *extension revive *revival
    *ongoing accelerate *acceleration hasten speed_up *speeding_up persist *persisted prolong maintain
    *carry_on *carried_on *press_ahead *pressed_ahead renew *renewed proceed quicken restart
  stop: suspend *suspension halt cancel *cancellation interrupt *interruption pause abandon freeze *froze
    *frozen *stop *stopped *stops *stopping delay postpone *slow_down *slowing_down curtail scrap drop
    *dropped *dropping shelve *shelved *ditched *ditch *scrapped axe *axed end *ended cease quit *called_off
    *call_off disrupt stall *stalled *stalling block discontinue *break_off *broke_off slow defer put_off
    *put_off
phase graded
  start: start begin *began *begun *beginning launch *initiate *initiated commence inaugurate *onset found
    *founded *founding *birth *opening *open *opened *kick_off *kicked_off *set_out *dawn *outset *rebirth
   
  end: *end *ended *ends *ending finish conclude *conclusion cease terminate *termination *completed
    *complete *completion *death *demise *closure *closed *expiry *expired *stop *stopped *halt
    *halted *wound_up *disband *disbanded *over
stage graded
  plan: *planned *plan *plans *planning propose *proposal *proposals *proposed *project *projects *intend
    *intends *intended *envisaged *feasibility_study *drafted *under_discussion *candidate
  done: *built *completed *finished *running *operating *operational *in_operation *in_service *constructed
    *opened *operates *working_since *already_runs *in_use
membership
  join: join *joined *accession *accede *acceded *admission *admitted *admit enrol *enrolled *enrolment
    *entered *entry *inducted *became_a_member *membership
  leave: *quit *withdraw *withdrew *withdrawn *withdrawal *withdrawing *exit *exited *expelled *expulsion
    *left_the *leave_the *secede *departure *ejected *ejection *ousted *ouster *removed *removal *renounced
    *dropped_out *suspended_from *excluded
tie graded
  friend: ally *allies *allied *alliance partner *partnership *friend *friends *friendly *friendship
    *good-neighbourly *companion *supporter *supporters *sympathetic *cordial *amity *goodwill
  foe: rival *rivalry *enemy *enemies *foe *foes *adversary *adversaries *opponent *opponents competitor
    *hostile *hostility *enmity *antagonist *antagonists *nemesis *threat *aggressor *unfriendly *bitter
    *quarrel *quarrels
conduct graded
  together: cooperate *cooperation *co_operation *co_operate collaborate *collaboration *jointly *joint
    *hand_in_hand *in_concert *collective *collectively *united *common *team_up *teamed_up
  against: confront *confrontation compete *competition *clash *clashes *clashed *unilateral *unilaterally
    vie *vying *feud *separately *independently_of *alone *apart *individually *singly *strife *quarrel
    *quarrels *dispute *disputes *fight *fighting
inclusion graded
  in: include *including comprise *inclusion involve *together_with *as_well_as
  out: exclude *excluding *exclusion *except *excepting omit *omission *apart_from
contest graded converse
  win: *win *wins *won *winning *winner *victory *victories *defeated *victorious *beat
  lose: *lose *loses *lost *losing *loser *loss *losses *defeat
north graded
  north: *north *northern *northward *northwards *northerly
  south: *south *southern *southward *southwards *southerly
east graded
  east: *east *eastern *eastward *eastwards *easterly
  west: *west *western *westward *westwards *westerly
time graded
  before: *before *previously *prior *earlier *preceding *beforehand *preceded
  after: *after *afterwards *later *following *since *subsequently *followed *once
inside graded
  in: *internal *at_home *domestic *domestically *inland *home-grown *home *homegrown *local *inward *inner
  out: *external *foreign *abroad *overseas *externally *offshore *outward *international *worldwide
    *outside
opening graded
  open: open *opened *opening *reopen *reopened *reopens *openness
  closed: *closed *closes *closure *closures *shut *shuts *shutting *sealed *reclosed
consent graded
  yes: accept *acceptance agree *agreement consent *consented *ratify *ratified *embrace *embraced approve
    *approved *approval *assent *welcome *welcomed *endorsed adopt *adopted *adoption
  no: refuse *refusal reject *rejection *decline_to *declined_to deny *denial *denied disagree *disagreement
    rebuff spurn *dropped dismiss *dismissed *turned_down *vetoed *objected *objection *opposed *declined
calm graded
  peace: *peace *peaceful *peacefully *peacetime *ceasefire *truce *stability *stable *calm *harmony
    *tranquil *tranquillity *order *quiet *security *secure *settled *steady *stabilise *stabilize
  war: *war *wars *warfare *conflict *conflicts *fighting *unrest *instability *unstable *violence *turmoil
    *insecurity *hostilities *chaos *bloodshed *disorder *upheaval *strife *danger *dangers *volatile
    *volatility *shaky *fragile *mayhem *anarchy *battle *battles *clashes *riots
mood graded
  fear: worry *worried *worries concern *concerned *concerns fear *fears *feared *alarm *alarmed *anxious
    *anxiety *disquiet *unease *uneasy *apprehensive *dread *afraid *nervous *wary *wariness *suspicion
    *suspicious *distrust *panic *dismay *resentment *anger *angry
  ease: reassure *reassured *reassurance *relief *relieved *confidence *confident *hopeful *optimistic
    *optimism *unconcerned *unworried *indifferent *delight *delighted *welcomed *welcomes *joy *joyful
    *relaxed *unfazed *cheer *cheered *pleased *glad *hope *hoped *hopes *satisfied *satisfaction *trust
    *embraced
weight graded
  heavy: *important *importance *crucial *critical *vital *essential *key *central *significant
    *significantly *major *main *chief *primary *considerable *substantial *dominant *decisive *pivotal
    *cornerstone *prominent *principal *considerably *substantially *centrally *strategic *strategically
    *great *big *huge *vast *grave *serious *weighty *fundamental *indispensable *paramount *leading
    *dominating *powerful *strong *strongly *notable *notably *greatly *underscore *underscores *underscored
    *underlines *underlined *priority *prominence
  light: *unimportant *insignificant *minor *negligible *trivial *marginal *secondary *irrelevant
    *marginally *slight *slightly *modest *subordinate *inessential *small *little *incidental *immaterial
    *petty *peripheral_to *tiny *lesser *weak *weakly *barely *scarcely *powerless *meaningless *pointless
    *superfluous *lightweight *inconsequential *dispensable *belies *downplays *downplayed *tangential
worth graded
  good: *advantage *advantages *advantageous *benefit *benefits *beneficial *favourable *profitable
    *fruitful *success *successful *successfully *opportunity *opportunities *progress *useful *helpful
    *valuable *gain *gains *promising *positive *positively *rewarding *win-win *lucrative *boon *asset
  bad: *disadvantage *disadvantages *disadvantageous *harmful *unfavourable *detrimental *fruitless *failure
    *failures *unsuccessful *unsuccessfully *setback *setbacks *burden *burdens *drawback *loss-making
    *losses *loss *harms *useless *costly *barren *futile *damaging *negative *negatively *worthless
    *unprofitable *ruinous *bane *liability *harm *drain
pace graded
  fast: *quick *quickly *rapid *rapidly *fast *swift *swiftly *speedy *speedily *abrupt *abruptly *sudden
    *suddenly *hasty *hastily *brisk *briskly *overnight *accelerated *speed
  slow: *slow *slowly *gradual *gradually *sluggish *sluggishly *leisurely *tardy *step_by_step *slowing
    *crawling *lethargic *steadily *bit_by_bit *over_time
medium graded
  land: *overland *land *land-based
  sea: *sea *maritime *seaborne *ocean *naval *ship *ships *shipping
forces graded
  soldiers: *military *armed *army *troops *soldiers *militarily
  civil: *civilian *civilians *civil *unarmed
place graded
  country: *rural *countryside *villages
  town: *urban *cities *towns
owner graded
  state: *public *state-owned *state-run *nationalised
  private: *private *privately *privatised
"""
