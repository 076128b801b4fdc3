/** Reasons of the check `revocation`, with their texts. */
export const revocationReasons = {
  NOT_REVOKED: {
    kk: "Тіркеу куәлігі сол сәтте қайтарып алынбаған.",
    ru: "Регистрационное свидетельство на этот момент не отозвано.",
    en: "The certificate was not revoked at that moment.",
  },
  REVOKED: {
    kk: "Тіркеу куәлігі қайтарып алынған.",
    ru: "Регистрационное свидетельство отозвано.",
    en: "The certificate has been revoked.",
  },
  ISSUER_REVOKED: {
    kk: "Куәландырушы орталықтың өз куәлігі қайтарып алынған.",
    ru: "Свидетельство самого удостоверяющего центра отозвано.",
    en: "The authority's own certificate has been revoked.",
  },
  REVOCATION_LIST_MISSING: {
    kk: "Қайтарып алынған куәліктер тізімі жоқ, сондықтан куәліктің қайтарып алынғаны не алынбағаны белгісіз.",
    ru: "Нет списка отозванных свидетельств, поэтому неизвестно, отозвано ли свидетельство.",
    en: "There is no revocation list, so whether the certificate is revoked is not known.",
  },
  REVOCATION_LIST_NOT_CURRENT: {
    kk: "Қайтарып алынған куәліктер тізімі бұл сәтті қамтымайды, сондықтан куәліктің қайтарып алынғаны не алынбағаны белгісіз.",
    ru: "Список отозванных свидетельств не охватывает этот момент, поэтому неизвестно, отозвано ли свидетельство.",
    en: "The revocation list does not cover that moment, so whether the certificate is revoked is not known.",
  },
  REVOCATION_LIST_UNUSABLE: {
    kk: "Қайтарып алынған куәліктер тізіміне сенуге болмайды: оның қолтаңбасы немесе құрылымы дұрыс емес.",
    ru: "Списку отозванных свидетельств нельзя верить: его подпись или строение неверны.",
    en: "The revocation list cannot be relied on: its signature or structure is wrong.",
  },
  OCSP_RESPONDER_UNAUTHORISED: {
    kk: "Куәліктің мәртебесі туралы жауапты (OCSP) бұған уәкілеттігі жоқ тұлға берген, сондықтан оған сүйенуге болмайды.",
    ru: "Ответ о статусе свидетельства (OCSP) дан тем, кто на это не уполномочен, поэтому полагаться на него нельзя.",
    en: "The answer about the certificate's status (OCSP) came from someone without the authority to give it.",
  },
  OCSP_RESPONDER_UNCHECKED: {
    kk: "Куәліктің мәртебесі туралы жауап (OCSP) берген қызметтің өз куәлігі қайтарып алынған-алынбағаны белгісіз.",
    ru: "Неизвестно, не отозвано ли свидетельство самой службы, давшей ответ о статусе (OCSP).",
    en: "Whether the certificate of the service that answered about the status (OCSP) is itself revoked is not known.",
  },
  OCSP_RESPONSE_UNUSABLE: {
    kk: "Куәліктің мәртебесі туралы жауапқа (OCSP) сенуге болмайды: оның қолтаңбасы дұрыс емес.",
    ru: "Ответу о статусе свидетельства (OCSP) нельзя верить: его подпись неверна.",
    en: "The answer about the certificate's status (OCSP) cannot be relied on: its signature is wrong.",
  },
  OCSP_RESPONSE_NOT_CURRENT: {
    kk: "Куәліктің мәртебесі туралы жауап (OCSP) бұл сәтті қамтымайды.",
    ru: "Ответ о статусе свидетельства (OCSP) не охватывает этот момент.",
    en: "The answer about the certificate's status (OCSP) does not cover that moment.",
  },
  OCSP_STATUS_UNKNOWN: {
    kk: "Куәландырушы орталықтың қызметі (OCSP) бұл тіркеу куәлігін білмейді.",
    ru: "Служба удостоверяющего центра (OCSP) не знает этого регистрационного свидетельства.",
    en: "The authority's service (OCSP) does not know this certificate.",
  },
} as const;
