/** Reasons of the checks `time-stamp` and `signing-time`, with their texts. */
export const timeStampReasons = {
  TIME_STAMP_ABSENT: {
    kk: "Қолтаңбада уақыт белгісі жоқ, ол талап етілмейді де.",
    ru: "Метки времени на подписи нет, и она не требуется.",
    en: "The signature has no time stamp, and none is demanded.",
  },
  TIME_STAMP_MISSING: {
    kk: "Қолтаңбада талап етілетін уақыт белгісі жоқ.",
    ru: "На подписи нет метки времени, а она требуется.",
    en: "The signature has no time stamp, though one is demanded.",
  },
  TIME_STAMP_TRUSTED: {
    kk: "Қолтаңбаның көрсетілген сәтте бар болғанын уақыт белгісі растайды.",
    ru: "Метка времени подтверждает, что подпись существовала в указанный момент.",
    en: "A time stamp confirms that the signature existed at the moment stated.",
  },
  TIME_STAMP_UNREADABLE: {
    kk: "Уақыт белгісі бүлінген немесе құрылымы дұрыс емес.",
    ru: "Метка времени повреждена или составлена неправильно.",
    en: "The time stamp is damaged or malformed.",
  },
  TIME_STAMP_DIFFERS: {
    kk: "Уақыт белгісі басқа қолтаңбаға қойылған.",
    ru: "Метка времени поставлена на другую подпись.",
    en: "The time stamp stands over another signature.",
  },
  TIME_STAMP_WRONG: {
    kk: "Уақыт белгісінің өз қолтаңбасы дұрыс емес.",
    ru: "Подпись самой метки времени неверна.",
    en: "The time stamp's own signature is wrong.",
  },
  TIME_STAMP_KEY_USE: {
    kk: "Уақыт белгісін қойған кілт уақыт белгілеріне ғана арналған кілт емес.",
    ru: "Ключ, которым поставлена метка времени, не предназначен исключительно для этого.",
    en: "The key behind the time stamp is not meant for time stamps alone.",
  },
  TIME_STAMP_AUTHORITY_UNTRUSTED: {
    kk: "Уақыт белгісін қойған қызметтің тіркеу куәлігін сенімді куәландырушы орталық растамайды.",
    ru: "Свидетельство службы меток времени не подтверждено доверенным удостоверяющим центром.",
    en: "The certificate of the time-stamp service does not lead to a trusted authority.",
  },
  TIME_STAMP_AUTHORITY_REVOKED: {
    kk: "Уақыт белгісін қойған қызметтің тіркеу куәлігі қайтарып алынған.",
    ru: "Свидетельство службы меток времени отозвано.",
    en: "The certificate of the time-stamp service has been revoked.",
  },
  TIME_STAMP_REVOCATION_UNKNOWN: {
    kk: "Уақыт белгісін қойған қызметтің куәлігі қайтарып алынған-алынбағаны белгісіз.",
    ru: "Неизвестно, не отозвано ли свидетельство службы меток времени.",
    en: "Whether the certificate of the time-stamp service is revoked is not known.",
  },
  TIME_STAMP_UNSUPPORTED: {
    kk: "Уақыт белгісінің криптографиялық алгоритмін жүйе тексере алмайды.",
    ru: "Криптографический алгоритм метки времени система проверить не может.",
    en: "The system cannot check the time stamp's cryptographic algorithm.",
  },
  TIME_STAMP_IN_FUTURE: {
    kk: "Уақыт белгісі тексеру сәтінен кейінгі уақытты көрсетеді.",
    ru: "Момент метки времени позже момента проверки.",
    en: "The time stamp's moment lies after the moment of the check.",
  },
  SIGNING_TIME_ABSENT: {
    kk: "Қол қоюшы қол қою уақытын көрсетпеген; ол міндетті емес.",
    ru: "Время подписания подписантом не указано; оно не обязательно.",
    en: "The signer states no signing time; none is obligatory.",
  },
  SIGNING_TIME_CLAIMED: {
    kk: "Қол қою уақытын қол қоюшының өзі көрсеткен; тексеру оған сүйенбейді.",
    ru: "Время подписания указано самим подписантом; проверка на него не опирается.",
    en: "The signing time is the signer's own claim; nothing here rests on it.",
  },
  SIGNING_TIME_STAMPED: {
    kk: "Көрсетілген қол қою уақыты уақыт белгісіне қайшы келмейді.",
    ru: "Указанное время подписания не противоречит метке времени.",
    en: "The signing time stated agrees with the time stamp.",
  },
  SIGNING_TIME_AFTER_STAMP: {
    kk: "Көрсетілген қол қою уақыты уақыт белгісіндегі уақыттан кейін.",
    ru: "Указанное время подписания позже метки времени.",
    en: "The signing time stated lies after the time stamp.",
  },
  SIGNING_TIME_IN_FUTURE: {
    kk: "Көрсетілген қол қою уақыты әлі келмеген.",
    ru: "Указанное время подписания ещё не наступило.",
    en: "The signing time stated lies in the future.",
  },
  SIGNING_TIME_BEFORE_CERTIFICATE: {
    kk: "Қол қою уақыты ретінде тіркеу куәлігінің қолданылу мерзімі басталғанға дейінгі сәт көрсетілген.",
    ru: "Указанное время подписания раньше начала срока регистрационного свидетельства.",
    en: "The signing time stated lies before the certificate's term.",
  },
} as const;
