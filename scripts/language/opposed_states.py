"""The second half of the closed list of opposed words: how things stand and are judged."""

STATES = """
secrecy graded
  open: *publicly *openly *in_public
  secret: *secretly *secret *covert *covertly *privately
law
  legal: *legal *legally *lawful *lawfully
  illegal: *illegal *illegally *unlawful *unlawfully
form graded
  formal: *formal *formally *official *officially
  informal: *informal *informally *unofficial *unofficially
span graded
  lasting: *permanent *permanently *lasting *long_term *indefinite *indefinitely *long-lasting
  passing: *temporary *temporarily *short_term *fleeting *brief *briefly *interim *short-lived
will graded
  free: *voluntary *voluntarily *willing *willingly *willingness *readiness *ready *eager *eagerness *keen
    *keenness *enthusiasm *enthusiastic *inclined *prepared_to
  forced: *forced *compulsory *mandatory *forcibly *coerced *unwilling *unwillingly *reluctant *reluctantly
    *reluctance *unwillingness *hesitation *hesitant *refusal *refusing *inability *unable *unprepared
    *disinclined *loath *averse *aversion
verdict
  praise: praise *hail *hailed *hails applaud *commend *commended *lauded *admire *admired *extol *extolled
    *celebrated *tribute *cleared *exonerated
  blame: criticise criticize *criticism condemn *condemnation blame denounce accuse *accusation
    *charged_with *slammed *castigated *rebuked *scolded *lambasted *censured *indicted
faith graded
  trust: *trust *trusted *trusts *believe *believes *believed *confidence *confident *certain *convinced
    *assured *praise *praised
  doubt: *doubt *doubts *doubted *distrust *mistrust *sceptical *skeptical *disbelieve *question *questions
    *questioned *dubious *suspicion *uncertain *uncertainty
bond graded
  join: connect *connection *connections link unite *united *unify *unified *integrate *integrated
    *integration tie *tied *bind *binds *bridge *bridges *interlink *merge *merged *integrating
  part: separate *separation *divide *divided *divides *division isolate *isolation disconnect sever
    *severed *cut_off *split *splits *splitting estrange *alienate *alienated *partition *detached *detach
    *segregate *tear_apart
making graded
  found: create *creation establish *establishment *found *founded *founding *formed *form *forming
    *formation *set_up *setting_up build *built *building construct *construction develop *development
    constitute *erect *erected *launch *launched *forge *forged *shape *shaped *craft *crafted
  undo: abolish *abolition dissolve *dissolution disband dismantle disintegrate *disintegration demolish
    *demolition *destroy *destroyed *destroying *destruction *closing_down *shut_down *wreck *wrecked
    *tear_down *tore_down *break_up *broke_up *break *erase *erased *scrap *scrapped *raze *razed *undo
    *undone *collapse *collapsed *barren
travel graded
  arrive: arrive *arrival *came_to *come_to *enter *entered *enters *entering *entry *reached *reaches
    *landed_in *landed_at *flew_to *went_to *travelled_to
  depart: depart *departure *left_for *leave_for *set_off *flee *fled *exit *exited *leaving *left_behind
    *went_home *go_home *withdrew_from *left *leaves
stationing graded
  deploy: deploy *deployment dispatch *sent *send *sends *sending *station *stationed
  recall: withdraw *withdrew *withdrawn *withdrawal *recall *recalled *recalls *pulled_out *pull_out
    *pulling_out
grade graded
  up: upgrade modernise modernize *modernisation *modernization *improve *improved *overhaul *overhauled
    *renovate *renovated *refurbish *refurbished
  down: downgrade *neglect *neglected *dismantle *dismantled *dismantling *degrade *degraded *run_down
    *decay *decayed
stand
  pro: *pro *in_favour_of *in_favor_of *supportive_of
  anti: *anti *opposed_to *hostile_to
wealth
  rich: *rich *affluent *wealthy *prosperous *prosperity
  poor: *poor *impoverished *poverty
growth-of-countries graded
  developing: *developing_countries *developing_nations *developing_states *developing_world
  developed: *developed_countries *developed_nations *developed_states *developed_world *rich_countries
mutual graded
  mutual: *mutual *mutually *reciprocal
  one-sided: *one-sided *unilateral *unilaterally
likeness graded
  same: *same *similar *similarly *common *shared *alike *identical *joint *jointly *mutual *collective
  other: *different *differently *differing *divergent *opposite *contrary *conflicting *separate *distinct
    *opposing *clashing *dissimilar *unequal *unlike
age graded
  new: *new *newly *fresh *modern *recent *recently *novel *recently_built *latest *young *emerging
    *up-to-date *contemporary
  old: *old *ancient *former *formerly *outdated *traditional *traditionally *long-standing *longstanding
    *stale *antique *archaic *dated *aged *bygone *obsolete *long-established *historic *historical
crowd graded
  wide: *broad *broader *wide *wider *comprehensive *ambitious *sweeping *far-reaching *extensive
    *large-scale *grand *bold
  narrow: *narrow *narrower *limited *modest *unambitious *restricted *small *petty *partial *cramped *timid
    *cautious *piecemeal
rule graded
  democratic: *democracy *democratic *democracies *free *freely
  harsh: *authoritarian *authoritarianism *dictatorship *autocratic *autocracy *repressive *totalitarian
presence
  whole: *in_person *face_to_face *physical
  far: *virtual *virtually *by_video *online *remotely
reach graded
  region: *regional *regionally *local *locally
  world: *global *globally *worldwide
help graded
  help: help assist aid support back *backed encourage foster promote provide develop *development build
    *built *building improve upgrade strengthen boost finance enable facilitate *aided sponsor *supportive
    further advance reinforce *expand *accelerate *stimulate
  hinder: hinder hamper impede obstruct thwart stifle sabotage withhold *withheld *withholding neglect
    abandon discourage *harm *harms *harmed *damage *damaged *block *blocked *curb *curbed prohibit forbid
    *forbidding *dismantle *dismantled *dismantling *slow *slowed *drop *dropped *refused *deny *denied
    *endanger
keeping graded
  keep: maintain preserve safeguard protect keep *kept *keeping continue uphold *upheld ensure
  drop: abandon forsake relinquish *gave_up *give_up *giving_up *discarded *cease *ceased *break *broke
    *lose *lost *forfeit *flout *flouted *violate *violated *scrap *scrapped *disturb *wreck *end *ended
    *neglect *neglected
interest graded
  keen: *interested *interest *keen *eager *willing *willingness *ready *readiness *focus *enthusiastic
    *involved *engaged *attracted *drawn_to *inclined *concerned
  cool: *uninterested *reluctant *reluctance *indifferent *indifference *unwilling *refusal *apathetic
    *bored *loath *hesitant *hesitation *unconcerned *averse *lukewarm *disdain *disdainful *uninvolved
service
  broken: disrupt *disruption interrupt *interruption *broken *blocked *severed *halted *suspended *stopped
    *paralysed *paralyzed *cut_off *closed
  whole: restore *restoration repair *uninterrupted *undisturbed *smooth *smoothly *resumed *resume
    *reopened *repaired *running_normally *intact *unbroken
concord graded
  concord: cooperate *cooperation *co-operation *co-operate collaborate *collaboration *partnership
    *friendship *friendly *solidarity *respect *mutual *jointly *harmony *joint *good-neighbourly *alliance
    *union *shared *common *reciprocal *teamwork *unity
  discord: *rivalry *contempt *discord *hostility *enmity *feud *confrontation *disrespect *antagonism
    *conflict *strife *quarrel *quarrels *dispute *clash *competition *unilateral *unequal *one-sided *alone
    *isolation *friction *tension *tensions
encounter graded
  met: *met *meet *meets *meeting *meetings *summit *talks *visited *hosted *hosting
  missed: *avoided *avoids *shunned *snubbed *refused_to_meet
clarity graded
  clear: *evident *clear *obvious *certain *apparent *undeniable *plain *plainly *transparent *unmistakable
    *manifest *visible *definite
  unclear: *doubtful *unclear *uncertain *questionable *obscure *vague *dubious *ambiguous *murky *hidden
    *debatable *hazy *concealed
height graded
  high: *high *highly *lofty
  low: *low *scant *meagre
art graded
  advanced: *advanced *sophisticated *cutting_edge *modern *high-tech *latest *state_of_the *smart
  crude: *primitive *crude *backward *rudimentary *basic *outdated *obsolete *simple *simplistic
    *old-fashioned
reason graded
  plain: *understandable *natural *logical *reasonable *justified *sensible *rational *comprehensible
    *expected
  odd: *puzzling *baffling *incomprehensible *inexplicable *illogical *odd *strange *absurd *irrational
    *inexcusable *unreasonable *mysterious *surprising
depth graded
  deep: deepen *deep *deeper *deeply
  shallow: *shallow *shallower *superficial *superficially
admission loaded
  admit: *admitted *admits *admitting *conceded *concedes *confessed *confesses
  say: *acknowledged *acknowledges *recognised *recognises *accepted *agreed
demand loaded
  demand: *demanded *demands_that *insisted *insists *ordered *ordered_to *ultimatum
  ask: *called_on *calls_on *calls_for *called_for *urged *requires *required *asked *must *imposed
proof loaded
  prove: *proved *proves *proven *confirmed_that *established_that
  show: *shows *showed *shown *demonstrates *demonstrated *evidence *evident *found *finds *confirmed
duty loaded
  must: *must *obliged *compelled
  should: *should *need *needs *needed *necessary *required *requires *ought *duty *demanded *ordered
    *obligation *bound_to *pressed *pressure *unavoidable *inevitable
extent graded
  since: *since *onwards *ever_since
  hence: *thereafter *henceforth *from_then_on
"""
