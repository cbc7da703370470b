import type { Count, Participant, Words } from "./model";

export function nameOf(participant: Participant): string {
  return participant.identifier_text ?? participant.text;
}

/** A participant's code with its sector, as the field writes them: `RUS GOV`. */
export function codeOf(participant: { readonly code: string | null; readonly sector: string | null }): string {
  const parts = [participant.code, participant.sector].filter((part) => part !== null);
  return parts.length === 0 ? "no code" : parts.join(" ");
}

export function countText(count: Count): string {
  if (count.least === count.most) return String(count.least);
  if (count.most === null) return `${count.least} or more`;
  return `${count.least}–${count.most}`;
}

/** `explosives` and `heavy-weapons` as words. */
export function plain(name: string): string {
  return name.replaceAll(/[-_]/g, " ");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-03-04` as `4 Mar 2026`. */
export function dateText(date: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  if (parts === null) return date ?? "undated";
  return `${Number(parts[3])} ${months[Number(parts[2]) - 1]} ${parts[1]}`;
}

/** When an event happened, or, where the text does not tell, when it was reported. */
export function whenText(date: string | null, reported: string | null): string {
  return date === null && reported !== null ? `reported ${dateText(reported)}` : dateText(date);
}

/** A sentence split at its trigger. */
export function around(sentence: string, sentenceStart: number, trigger: Words): [string, string, string] {
  const start = trigger.start - sentenceStart;
  const end = trigger.end - sentenceStart;
  if (start < 0 || end > sentence.length) return [sentence, "", ""];
  return [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)];
}

const regions = new Intl.DisplayNames(["en"], { type: "region" });

const alpha2 =
  "AFGAF ALBAL DZADZ ANDAD AGOAO ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI KHMKH CMRCM CANCA CPVCV CAFCF TCDTD CHLCL CHNCN COLCO COMKM COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE DEUDE GHAGH GRCGR GTMGT GINGN GNBGW GUYGY HTIHT HNDHN HUNHU ISLIS INDIN IDNID IRNIR IRQIQ IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LTULT LUXLU MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MRTMR MUSMU MEXMX MDAMD MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NPLNP NLDNL NZLNZ NICNI NERNE NGANG PRKKP MKDMK NORNO OMNOM PAKPK PSEPS PANPA PNGPG PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU RWARW SAUSA SENSN SRBRS SLESL SGPSG SVKSK SVNSI SLBSB SOMSO ZAFZA KORKR SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TTOTT TUNTN TURTR TKMTM UGAUG UKRUA AREAE GBRGB USAUS URYUY UZBUZ VUTVU VENVE VNMVN YEMYE ZMBZM ZWEZW KOSXK"
    .split(" ")
    .reduce((table, entry) => table.set(entry.slice(0, 3), entry.slice(3)), new Map<string, string>());

const groups = new Map([
  ["IGO", "International organisations"],
  ["UNO", "United Nations"],
  ["EUR", "European Union"],
  ["NGO", "Non-governmental organisations"],
  ["ISM", "Militants across borders"],
  ["IMG", "Militants across borders"],
  ["MNC", "Companies across borders"],
]);

/** What an actor or country code stands for; the code itself where it is not known. */
export function codeName(code: string): string {
  const territory = alpha2.get(code);
  if (territory !== undefined) return regions.of(territory) ?? code;
  return groups.get(code) ?? code;
}
