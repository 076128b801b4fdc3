/** Reasons of the checks of a rule about the signer (`mayAct`), with their texts. */
export const ruleReasons = {
  SIGNER_IIN_FITS: {
    kk: "Қол қойған – осы іс-әрекетті жасауға тиіс адамның өзі.",
    ru: "Подписал именно тот, кто должен совершить это действие.",
    en: "The signer is the person who is to act.",
  },
  SIGNER_IIN_DIFFERS: {
    kk: "Қолтаңба басқа адамдікі: тіркеу куәлігіндегі ЖСН сәйкес келмейді.",
    ru: "Подпись принадлежит другому человеку: ИИН в регистрационном свидетельстве не совпадает.",
    en: "The signature is another person's: the IIN in the certificate differs.",
  },
  SIGNER_BIN_FITS: {
    kk: "Тіркеу куәлігі осы ұйымға берілген.",
    ru: "Регистрационное свидетельство выдано на эту организацию.",
    en: "The certificate was issued for this organisation.",
  },
  SIGNER_BIN_DIFFERS: {
    kk: "Тіркеу куәлігіндегі БСН осы ұйымдікі емес.",
    ru: "БИН в регистрационном свидетельстве – не этой организации.",
    en: "The BIN in the certificate is not this organisation's.",
  },
  SIGNER_ROLE_FITS: {
    kk: "Қол қоюшының осы іс-әрекетке өкілеттігі тіркеу куәлігінде көрсетілген.",
    ru: "Полномочие подписанта на это действие указано в регистрационном свидетельстве.",
    en: "The certificate states the signer's right to this act.",
  },
  SIGNER_ROLE_MISSING: {
    kk: "Тіркеу куәлігінде осы іс-әрекетке қажет өкілеттік (бірінші басшы немесе қол қою құқығы) көрсетілмеген.",
    ru: "В регистрационном свидетельстве нет нужного полномочия (первый руководитель или право подписи).",
    en: "The certificate lacks the right that this act needs (first head, or right to sign).",
  },
  RULE_NOT_DEMANDED: {
    kk: "Ереже бұл жөнінде талап қоймайды.",
    ru: "Правило этого не требует.",
    en: "The rule makes no demand about this.",
  },
} as const;
