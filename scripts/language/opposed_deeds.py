"""The first half of the closed list of opposed words: what is done, and to what effect."""

DEEDS = """
level graded
  rise: rise *rose *risen grow *grew *grown *growth increase climb surge soar *soared jump gain expand
    *expansion swell *swollen multiply double *higher *upturn boost raise *raised heighten
    *growing
  fall: *fall *falls *fell *fallen *falling decline decrease drop shrink *shrank *shrunk reduce *reduction
    lower *lowered diminish slump plunge plummet dwindle *downturn contract *contraction *cut *cuts *cutting
    *waning wane *fading *ebbing *ebbed
trend
  up: *up_by *up_from
  down: *down_by *down_from
strength
  more: strengthen reinforce bolster deepen enhance improve *improvement consolidate solidify intensify
  less: weaken undermine erode *erosion damage worsen deteriorate *deterioration impair hollow_out
guard
  keep: safeguard protect *protection preserve *preservation defend uphold *upheld maintain ensure guarantee
    secure
  harm: undermine threaten endanger jeopardise jeopardize imperil violate *violation sabotage betray
    *betrayal destroy *destruction
trade converse
  import: import importer
  export: export exporter
market converse
  buy: buy *bought buyer purchase
  sell: sell *sold seller *sale *sales
credit converse
  lend: lend *lent lender
  borrow: borrow borrower
gift graded converse
  give: *give *gives *gave *given *giving provide supply donate donor hand_over *handed_over deliver
    supplier
  get: receive recipient *got_from *obtain *obtained *obtains
order graded
  first: *first *inaugural *initial *initially
  last: *last *final *finally *latest
attendance
  come: attend *attendance participate *participation *participant *participants *took_part *take_part
    *taking_part *takes_part
  stay-away: boycott skip shun *stayed_away *stay_away *staying_away *absent *absence
size graded
  top: *greatest *largest *biggest *highest *foremost *longest *strongest *tallest *richest *widest *busiest
    *fastest *oldest
  bottom: *smallest *lowest *tiniest *shortest *weakest *least *poorest *narrowest *slowest *youngest
amount graded
  more: *more *greater *larger *bigger *longer *stronger *wider *faster *further *deeper
  less: *less *fewer *smaller *lesser *shorter *weaker *narrower *slower
quantity graded
  all: *all *every *each *everyone *everybody *always *entire *entirely *whole *wholly *both *fully
  most: *most *majority *mostly *mainly *largely *predominantly *primarily *chiefly
    *particularly *especially *notably *in_particular
  some: *some *several *certain *partly *partially *sometimes *one_of *among *occasionally *a_few
  few: *few *rarely *seldom *minority *handful
  only: *only *sole *solely *exclusively *alone *merely *unique
measure
  enough: *enough *sufficient *sufficiently
  short: *too_few *too_little *insufficient *insufficiently
leave-to
  allow: allow permit *permission authorise authorize *approve *approved *approval legalise *let
  ban: ban prohibit *prohibition forbid *forbade *forbidden bar *barred outlaw block prevent veto
backing graded
  support: support supporter back *backed *backing favour endorse *endorsement help assist *assistance aid
    advocate encourage *encouragement foster promote welcome champion
  oppose: oppose *opposition *opponent *opponents resist *resistance reject *rejection hinder obstruct
    counter impede discourage thwart stifle suppress protest_against
course graded
  go-on: continue *continuation resume *resumption expand *expansion extend *extension revive *revival
    *ongoing accelerate *acceleration hasten speed_up *speeding_up
  stop: suspend *suspension halt cancel *cancellation interrupt *interruption pause abandon freeze *froze
    *frozen *stop *stopped *stops *stopping delay postpone *slow_down *slowing_down curtail scrap
phase graded
  start: start begin *began *begun *beginning launch *initiate *initiated commence inaugurate *onset
  end: *end *ended *ends *ending finish conclude *conclusion cease terminate *termination *completed
    *complete *completion
stage graded
  plan: *planned *plan *plans *planning propose *proposal *proposals *proposed *project *projects *intend
    *intends *intended *envisaged *feasibility_study *drafted *under_discussion *candidate
  done: *built *completed *finished *running *operating *operational *in_operation *in_service *constructed
    *opened *operates *working_since *already_runs *in_use
membership
  join: join *joined *accession *accede *acceded *admission *admitted *admit
  leave: *quit *withdraw *withdrew *withdrawn *withdrawal *withdrawing *exit *exited *expelled *expulsion
    *left_the *leave_the *secede *departure
tie graded
  friend: ally *allies *allied *alliance partner *partnership *friend *friends *friendly *friendship
    *good-neighbourly
  foe: rival *rivalry *enemy *enemies *foe *foes *adversary *adversaries *opponent *opponents competitor
    *hostile *hostility *enmity
conduct graded
  together: cooperate *cooperation *co_operation *co_operate collaborate *collaboration *jointly *joint
  against: confront *confrontation compete *competition *clash *clashes *clashed *unilateral *unilaterally
    vie *vying *feud
    *separately *independently_of
inclusion
  in: include *including comprise *inclusion involve *together_with *as_well_as
  out: exclude *excluding *exclusion *except *excepting omit *omission *apart_from
contest converse
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
  in: *internal *at_home *domestic *domestically *inland *home-grown
  out: *external *foreign *abroad *overseas *externally
opening graded
  open: open *opened *opening *reopen *reopened *reopens *openness
  closed: *closed *closes *closure *closures *shut *shuts *shutting *sealed *reclosed
consent graded
  yes: accept *acceptance agree *agreement consent *consented *ratify *ratified *embrace *embraced
  no: refuse *refusal reject *rejection *decline_to *declined_to deny *denial *denied disagree *disagreement
    rebuff spurn
calm graded
  peace: *peace *peaceful *peacefully *peacetime *ceasefire *truce *stability *stable *calm *harmony
  war: *war *wars *warfare *conflict *conflicts *fighting *unrest *instability *unstable *violence *turmoil
    *insecurity *hostilities *chaos *bloodshed
mood graded
  fear: worry *worried *worries concern *concerned *concerns fear *fears *feared *alarm *alarmed *anxious
    *anxiety *disquiet *unease *uneasy *apprehensive *dread *afraid
  ease: reassure *reassured *reassurance *relief *relieved *confidence *confident *hopeful *optimistic
    *optimism *unconcerned *unworried *indifferent *delight *delighted
    *welcomed *welcomes
weight graded
  heavy: *important *importance *crucial *critical *vital *essential *key *central *significant
    *significantly *major *main *chief *primary *considerable *substantial *dominant *decisive *pivotal
    *cornerstone *prominent *principal *considerably *substantially
    *centrally *strategic *strategically *great
  light: *unimportant *insignificant *minor *negligible *trivial *marginal *secondary *irrelevant
    *marginally *slight *slightly *modest *subordinate *inessential
    *small *little *incidental
worth
  good: *advantage *advantages *advantageous *benefit *benefits *beneficial *favourable *profitable
    *fruitful *success *successful *successfully *opportunity *opportunities *progress
  bad: *disadvantage *disadvantages *disadvantageous *harmful *unfavourable *detrimental *fruitless *failure
    *failures *unsuccessful *unsuccessfully *setback *setbacks *burden *burdens *drawback *loss-making
    *losses *loss *harms
pace
  fast: *quick *quickly *rapid *rapidly *fast *swift *swiftly *speedy *speedily *abrupt *abruptly
  slow: *slow *slowly *gradual *gradually *sluggish *sluggishly *leisurely
medium graded
  land: *overland *land *land-based
  sea: *sea *maritime *seaborne *ocean *naval *ship *ships *shipping
forces graded
  soldiers: *military *armed *army *troops *soldiers *militarily
  civil: *civilian *civilians *civil *unarmed
place
  country: *rural *countryside *villages
  town: *urban *cities *towns
owner graded
  state: *public *state-owned *state-run *nationalised
  private: *private *privately *privatised
"""
