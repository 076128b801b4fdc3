import type { Text } from "@reglament/calendar";
import type { ChannelId } from "../procedure/procedure.ts";

/** Channels as messages name them. */
const channelWords: Readonly<Record<ChannelId, Text>> = {
  chancellery: { kk: "кеңсе", ru: "канцелярия", en: "chancellery" },
  centre: { kk: "Мемлекеттік корпорация", ru: "Государственная корпорация", en: "centre" },
  portal: { kk: "портал", ru: "портал", en: "portal" },
};

/** Channels in words, in a row. */
export function channelsInWords(channels: readonly ChannelId[]): Text {
  return inRow(channels.map((channel) => channelWords[channel]));
}

/** A message that begins with the channel that it is about. */
export function inChannel(channel: ChannelId, { kk, ru, en }: Text): Text {
  const words = channelWords[channel];
  return { kk: `Арна: ${words.kk}. ${kk}`, ru: `Канал: ${words.ru}. ${ru}`, en: `Channel: ${words.en}. ${en}` };
}

/** Texts side by side. */
export function inRow(texts: readonly Text[], between = ", "): Text {
  return {
    kk: texts.map(({ kk }) => kk).join(between),
    ru: texts.map(({ ru }) => ru).join(between),
    en: texts.map(({ en }) => en).join(between),
  };
}
