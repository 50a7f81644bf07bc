# Fframweithiau a fewnforiwyd: eu datganiadau yn eu geiriau eu hunain, safonau, rolau, cyngor.
# $statement yw brawddeg y fframwaith ei hun, mewn iaith arall efallai; $source yw ei enw, er enghraifft “SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (rôl, { $framework })
skill-standard = { $name } (safon, { $framework })

statement-imported = “{ $statement }” ({ $source })
statement-imported-own = { $own } ({ $source }: “{ $statement }”)
question-imported = Ydy hyn yn rhan o’ch gwaith? “{ $statement }” ({ $source })
question-imported-own = { $question } Yng ngeiriau { $source }: “{ $statement }”
question-knowledge = Ydych chi’n gwybod hyn yn ddigon da i’w ddefnyddio yn y gwaith? “{ $statement }” ({ $source })
knowledge-regularly = Rwy’n ei wybod ac yn ei ddefnyddio
knowledge-learned = Rwy’n ei wybod, ond heb ei ddefnyddio eto
knowledge-never = Dydw i ddim yn ei wybod yn dda

verdict-change-imported = Yr hyn a allai newid y farn o hyd yw a ydych chi’n gwneud hyn yn rheolaidd: { $statement }
verdict-source = Rwyf wedi cymharu’r hyn ddywedoch chi â disgrifiadau { $source }, lefel wrth lefel.
verdict-borrowed = Dydy { $framework } ddim yn rhoi lefelau i’w sgiliau, felly dyma eich lefel chi ar y raddfa gyffredinol o gyfrifoldeb.

# Safon â meini prawf.
why-criterion = Rwy’n gofyn am fod hyn yn rhan o’r safon “{ $skill }”, a dydych chi ddim wedi sôn amdano eto.
coverage-title = Eich gwaith a’r safon “{ $skill }” ({ $source }):
coverage-performance = Yr hyn rydych chi’n ei wneud. Meini prawf wedi’u dangos: { $shown } o { $total }; heb eu dangos: { $missing }; anhysbys: { $unknown }.
coverage-knowledge = Yr hyn rydych chi’n ei wybod. Pwyntiau wedi’u dangos: { $shown } o { $total }; heb eu dangos: { $missing }; anhysbys: { $unknown }.
coverage-shown = Wedi’i ddangos:
coverage-missing = Heb ei ddangos:
coverage-unknown = Anhysbys, am nad oes gen i ateb gennych chi am hyn:
coverage-quote = (dywedoch chi: “{ $quote }”)
coverage-responsibility = Ochr yn ochr â hynny, eich lefel gyffredinol o gyfrifoldeb: { $level }, “{ $title }”. Gallai fod yn unrhyw beth o lefel { $low } i lefel { $high }.
coverage-responsibility-exact = Ochr yn ochr â hynny, eich lefel gyffredinol o gyfrifoldeb: { $level }, “{ $title }”.
coverage-responsibility-unknown = Alla i ddim dweud beth yw eich lefel gyffredinol o gyfrifoldeb ar sail yr hyn ddywedoch chi.
coverage-result-now = Dangos y canlyniad i mi
coverage-go-on = Fy holi am y gweddill

# Rôl.
why-role = Rwy’n gofyn am fod angen “{ $competence }” ar lefel { $needs } yn y rôl “{ $role }”, a dydw i ddim yn gwybod eto ble rydych chi arni.
role-intro = Yr hyn mae’r rôl “{ $role }” yn ei ofyn gennych chi ({ $source }):
role-mission = Diben y rôl: { $text }
role-purpose = Beth sydd i’w gyflawni: { $text }
role-tasks = Tasgau:
role-accountable = Yn atebol am:
role-responsible = Yn paratoi:
role-contributor = Yn cyfrannu at:
role-measures = Yn cael ei mesur yn ôl:
role-competences = Cymwyseddau, a’r lefel sydd ei hangen:
role-competence = { $competence }: { $needs }
role-compare = Fy nghymharu â’r rôl
role-ask = Beth fyddai’r rôl hon yn ei ofyn gen i?
role-which = Pa rôl sydd gennych chi mewn golwg?
role-none = Does gen i ddim un proffil rôl eto. Gall pwy bynnag sy’n rhedeg y bot hwn fewnforio un.
role-title = Chi a’r rôl “{ $role }” ({ $source }), cymhwysedd wrth gymhwysedd:
role-counts = Yn is na’r lefel sydd ei hangen: { $below }; ar y lefel honno: { $at }; yn uwch na hi: { $above }; anhysbys: { $unknown }.
role-below = Yn is na’r lefel:
role-at = Ar y lefel:
role-above = Yn uwch na’r lefel:
role-unknown = Anhysbys, am nad oes gen i ateb gennych chi am hyn:
role-line = { $competence }: mae angen lefel { $needs }
role-line-level = { $competence }: mae angen lefel { $needs }, ac rydych chi tua lefel { $level }

# Cyngor ar sgìl: cyfnodau, ac arwyddion sydd i’w clywed.
advice-ask-signs = Un cwestiwn arall. Pa rai o’r rhain rydych chi’n eu clywed gan y bobl rydych chi’n gweithio iddyn nhw? Dewiswch un, neu ysgrifennwch sawl rhif, er enghraifft “1 a 3”.
advice-sign = “{ $sign }”
advice-none = Dim un o’r rhain
advice-unclear = Ysgrifennwch rifau’r rhai rydych chi’n eu clywed, er enghraifft “1 a 3”, neu dywedwch “dim un o’r rhain”.
advice-stage = Yn nhermau { $source }, mae eich perthynas â phobl i’w gweld yn y cyfnod “{ $stage }”, oherwydd dyma rydych chi’n ei glywed:
advice-stages = Y cyfnodau yn eu trefn: { $stages }.
advice-no-stage = Dydych chi ddim yn clywed yr un o’r arwyddion y mae { $source } yn eu henwi, felly alla i ddim dweud pa un o’r cyfnodau sy’n gweddu ({ $stages }).
why-signs = Rwy’n gofyn am fod yr hyn mae pobl yn ei ddweud wrthych chi yn dangos pa mor ddwfn yw eich perthynas â nhw.

# Cynlluniau a chamau o ddatganiadau’r fframwaith ei hun.
plan-proposal-coverage = { $count ->
        [zero] Does gen i ddim camau ar gyfer yr hyn sydd ar goll neu’n anhysbys.
        [one] Dyma un cam ar gyfer yr hyn sydd ar goll neu’n anhysbys:
        [two] Dyma ddau gam ar gyfer yr hyn sydd ar goll neu’n anhysbys:
        [few] Dyma dri cham ar gyfer yr hyn sydd ar goll neu’n anhysbys:
        [many] Dyma chwe cham ar gyfer yr hyn sydd ar goll neu’n anhysbys:
       *[other] Dyma { $count } cam ar gyfer yr hyn sydd ar goll neu’n anhysbys:
    }
plan-title-coverage = Eich cynllun ar gyfer “{ $skill }”:
plan-nothing-missing = Hyd y gwn i, does dim byd ar goll, felly does gen i ddim cam i’w ychwanegu.
step-practice-1 = Cytunwch â’ch rheolwr ar dasg yn yr wythnosau nesaf lle byddwch chi’n gwneud hyn eich hun: “{ $statement }”
step-practice-1-evidence = Y dasg orffenedig, a nodyn ar yr hyn benderfynoch chi eich hun.
step-practice-2 = Gwnewch hyn dair gwaith, y tro cyntaf gyda rhywun wrth eich ymyl: “{ $statement }”
step-practice-2-evidence = Tri dyddiad, a’r hyn wnaethoch chi’n wahanol y tro olaf.
step-people-1 = Gwyliwch gydweithiwr sy’n gwneud hyn yn dda, ac yna gwnewch yr un peth unwaith gyda’ch gilydd: “{ $statement }”
step-people-1-evidence = Hanner tudalen ar yr hyn y byddwch chi’n ei wneud yn yr un ffordd, wedi’i thrafod gyda’ch cydweithiwr.
step-people-2 = Gofynnwch i rywun sy’n gweld eich gwaith pa mor agos ydych chi at hyn, a beth sydd ar goll: “{ $statement }”
step-people-2-evidence = Dau beth pendant o’r sgwrs honno, a beth ddaeth ohonyn nhw fis yn ddiweddarach.
step-training-1 = Dewch o hyd i gwrs, canllaw neu berson sy’n esbonio hyn, a’i ddefnyddio yn eich gwaith o fewn mis: “{ $statement }”
step-training-1-evidence = Un achos o’ch gwaith lle defnyddioch chi hyn.
step-knowledge-1 = Darllenwch am hyn neu gofynnwch i rywun ei esbonio, ac yna esboniwch y cyfan i gydweithiwr: “{ $statement }”
step-knowledge-1-evidence = Tudalen yn eich geiriau eich hun a oedd yn glir i’ch cydweithiwr.
step-advice = Gweithiwch ar “{ $title }”: { $text }
step-advice-evidence = Tri pheth rydych chi’n eu gwybod nawr ac nad oeddech chi’n eu gwybod o’r blaen, a’r hyn y byddwch chi’n ei wneud yn wahanol o’u herwydd.
step-why-level = Mae { $source } yn gofyn am hyn ar lefel { $level }, ond ddim eto ar lefel { $below }.
step-why-same-level = Mae { $source } yn gofyn am hyn ar lefel { $level }.
step-why-criterion = Mae { $source } yn gofyn am hyn, a dydw i ddim wedi’i weld eto yn yr hyn ddywedoch chi.
step-why-role = Mae’r rôl yn gofyn am “{ $competence }” ar lefel { $needs } ({ $source }).
step-why-advice = Dyma un ffordd o ddyfnhau eich perthynas â phobl, yn ôl { $source }.
plan-step-gone = (Roedd y cam hwn yn perthyn i fframwaith sydd wedi’i dynnu oddi yma neu ei newid ers hynny.)
skill-gone = Mae’r canlyniad hwnnw’n perthyn i fframwaith sydd wedi’i dynnu oddi yma neu ei newid ers hynny, felly alla i ddim ei ddangos bellach. Gallwn ni wneud yr asesiad eto.
