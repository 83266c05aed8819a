"""The second half of the closed list of opposed words: how things stand and are judged."""

STATES = """
secrecy
  open: *publicly *openly *in_public
  secret: *secretly *secret *covert *covertly *privately
law
  legal: *legal *legally *lawful *lawfully
  illegal: *illegal *illegally *unlawful *unlawfully
form graded
  formal: *formal *formally *official *officially
  informal: *informal *informally *unofficial *unofficially
span
  lasting: *permanent *permanently *lasting *long_term *indefinite *indefinitely *long-lasting
  passing: *temporary *temporarily *short_term *fleeting *brief *briefly *interim *short-lived
will
  free: *voluntary *voluntarily *willing *willingly *willingness *readiness *ready
  forced: *forced *compulsory *mandatory *forcibly *coerced *unwilling *unwillingly *reluctant *reluctantly
    *reluctance *unwillingness
verdict
  praise: praise *hail *hailed *hails applaud *commend *commended *lauded
  blame: criticise criticize *criticism condemn *condemnation blame denounce accuse *accusation
faith graded
  trust: *trust *trusted *trusts *believe *believes *believed
  doubt: *doubt *doubts *doubted *distrust *mistrust *sceptical *skeptical *disbelieve
bond
  join: connect *connection *connections link unite *united *unify *unified *integrate *integrated
    *integration
  part: separate *separation *divide *divided *divides *division isolate *isolation disconnect sever
    *severed *cut_off *split *splits *splitting
making graded
  found: create *creation establish *establishment *found *founded *founding *formed *form *forming
    *formation *set_up *setting_up build *built *building construct *construction develop *development
  undo: abolish *abolition dissolve *dissolution disband dismantle disintegrate *disintegration demolish
    *demolition *destroy *destroyed *destroying *destruction *closing_down *shut_down
travel graded
  arrive: arrive *arrival *came_to *come_to *enter *entered *enters *entering *entry
  depart: depart *departure *left_for *leave_for *set_off *flee *fled *exit *exited *leaving
stationing
  deploy: deploy *deployment dispatch *sent *send *sends *sending *station *stationed
  recall: withdraw *withdrew *withdrawn *withdrawal *recall *recalled *recalls *pulled_out *pull_out
    *pulling_out
grade
  up: upgrade modernise modernize *modernisation *modernization
  down: downgrade *neglect *neglected
stand
  pro: *pro
  anti: *anti
wealth
  rich: *rich *affluent *wealthy *prosperous *prosperity
  poor: *poor *impoverished *poverty
growth-of-countries
  developing: *developing_countries *developing_nations *developing_states *developing_world
  developed: *developed_countries *developed_nations *developed_states *developed_world *rich_countries
mutual
  mutual: *mutual *mutually *reciprocal
  one-sided: *one-sided *unilateral *unilaterally
likeness graded
  same: *same *similar *similarly *common *shared *alike *identical
  other: *different *differently *differing *divergent *opposite *contrary *conflicting
age graded
  new: *new *newly *fresh *modern *recent *recently
  old: *old *ancient *former *formerly *outdated *traditional *traditionally *long-standing *longstanding
    *stale
crowd graded
  wide: *broad *broader *wide *wider *comprehensive *ambitious
  narrow: *narrow *narrower *limited *modest *unambitious *restricted
rule graded
  democratic: *democracy *democratic *democracies *free *freely
  harsh: *authoritarian *authoritarianism *dictatorship *autocratic *autocracy *repressive *totalitarian
presence
  whole: *in_person *face_to_face *physical
  far: *virtual *virtually *by_video *online *remotely
direction graded
  toward: *into *toward *towards
  away: *out_of *away_from
reach graded
  region: *regional *regionally *local *locally
  world: *global *globally *worldwide
help
  help: help assist aid support back *backed encourage foster promote provide develop *development build
    *built *building improve upgrade strengthen boost finance
  hinder: hinder hamper impede obstruct thwart stifle sabotage withhold *withheld *withholding neglect
    abandon discourage
keeping
  keep: maintain preserve safeguard protect keep *kept *keeping continue uphold *upheld ensure
  drop: abandon forsake relinquish *gave_up *give_up *giving_up *discarded
interest
  keen: *interested *interest *keen *eager *willing *willingness *ready *readiness *focus *enthusiastic
  cool: *uninterested *reluctant *reluctance *indifferent *indifference *unwilling *refusal *apathetic
service
  broken: disrupt *disruption interrupt *interruption *broken *blocked *severed
  whole: restore *restoration repair *uninterrupted *undisturbed
concord
  concord: cooperate *cooperation *co-operation *co-operate collaborate *collaboration *partnership
    *friendship *friendly *solidarity *respect *mutual *jointly *harmony *joint
  discord: *rivalry *contempt *discord *hostility *enmity *feud *confrontation *disrespect *antagonism
encounter
  met: *met *meet *meets *meeting *meetings *summit *talks *visited *hosted *hosting
  missed: *avoided *avoids *shunned *snubbed *refused_to_meet
clarity
  clear: *evident *clear *obvious *certain *apparent *undeniable
  unclear: *doubtful *unclear *uncertain *questionable *obscure
height
  high: *high *highly
  low: *low
art
  advanced: *advanced *sophisticated *cutting_edge
  crude: *primitive *crude *backward *rudimentary
reason
  plain: *understandable *natural *logical *reasonable
  odd: *puzzling *baffling *incomprehensible *inexplicable *illogical
depth
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
  must: *must *obliged *compelled *have_to *has_to *had_to *required_to *forced_to
  should: *should *need *needs *needed *necessary *required *requires *ought *duty *demanded *ordered
    *obligation *bound_to *pressed *pressure *unavoidable *inevitable
dismissal loaded
  dismiss: *dismissed *dismisses *ridiculed *mocked *scorned *belittled
  doubt: *rejected *rejects *denied *denies *criticised *doubted *downplayed *played_down *refused
extent graded
  since: *since *onwards
  hence: *thereafter *henceforth
"""
