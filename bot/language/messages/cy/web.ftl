# Beth mae gweinydd y sgwrs ar dudalen we yn ei ddweud pan na all wneud rhywbeth.

web-bad-request = Roedd rhywbeth o’i le ar y neges honno, felly doedd dim modd i mi ei derbyn. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
web-session-over = Mae’r sgwrs ar y dudalen hon wedi dod i ben. Ail-lwythwch y dudalen i ddechrau un newydd.
web-page-not-allowed = Dydw i ddim yn siarad ar y dudalen hon: dydy ei chyfeiriad ddim ar fy rhestr.
web-file-gone = Dydy’r ffeil honno ddim yma bellach. Gofynnwch i mi amdani unwaith eto.
web-changed = Mae’r sgwrs wedi newid yn y cyfamser. Edrychwch arni eto, a dewiswch unwaith yn rhagor.
web-too-large = Mae hynny’n fwy nag y galla i ei dderbyn mewn un neges. Anfonwch y cyfan fesul darn, os gwelwch yn dda.
web-too-many-messages = Roedd hynny’n llawer o negeseuon ar unwaith. Rhowch eiliad i mi; fydd dim o’r hyn ysgrifennoch chi’n mynd ar goll.
web-too-many-sessions = Mae llawer iawn o bobl ar eich rhwydwaith chi newydd ddechrau sgwrs. Rhowch gynnig arall arni cyn bo hir.
web-too-many-windows = Mae’r sgwrs hon ar agor mewn gormod o ffenestri. Caewch rai ohonyn nhw, os gwelwch yn dda.
web-full = Mae gormod o bobl yn siarad â mi ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.
web-stopping = Rydw i’n cael fy ailgychwyn. Fydd dim o’r hyn ysgrifennoch chi’n mynd ar goll: caiff ei anfon eto ymhen eiliad.
