import { percentDecode } from '../files/file-address.ts';

/** Where a paper is published. `url` is its page at a publisher. */
export type PaperAddress = { arxiv: string | null; doi: string | null; url: string | null };

/** A link of the notes with its text. */
export type PaperLink = { url: string; text: string };

/** Finds the arXiv ids and the DOIs in a text. */
export function findAddresses(text: string): PaperAddress[] {
  if (!/arxiv|10\./i.test(text)) return [];
  const arxiv = Array.from(text.matchAll(ARXIV), ([, id = '']) => ({ ...NOWHERE, arxiv: id }));
  const dois = Array.from(text.matchAll(DOI), ([written]) => doiAddress(written));
  return [...arxiv, ...dois];
}

/** Reads the address of a link. Returns null if it does not lead to a paper. */
export function linkedAddress(url: string): PaperAddress | null {
  const arxiv = ARXIV_LINK.exec(url)?.[1];
  if (arxiv !== undefined) return { ...NOWHERE, arxiv };
  const page = PUBLISHERS.test(url) ? { ...NOWHERE, url } : null;
  const doi = DOI_LINK.exec(percentDecode(url))?.[1];
  return doi === undefined ? page : doiAddress(doi);
}

/** Returns a text without addresses of papers and other web addresses. */
export function withoutAddresses(text: string): string {
  if (!/:\/\/|arxiv|10\./i.test(text)) return text;
  return text.replace(WEB, ' ').replace(ARXIV, ' ').replace(LABELLED_DOI, ' ').replace(DOI, ' ');
}

/** The address of a paper about which nothing is known. */
export const NOWHERE: PaperAddress = { arxiv: null, doi: null, url: null };

function doiAddress(written: string): PaperAddress {
  // DOIs ignore case.
  const doi = written.replace(DOI_END, '').toLowerCase();
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1];
  return arxiv === undefined ? { ...NOWHERE, doi } : { ...NOWHERE, arxiv };
}

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`;
const ARXIV = new RegExp(
  String.raw`(?<![\p{L}\p{N}\x60/.])arXiv(?: preprint)?(?:\s*[:：]\s*(?:arXiv:)?|\s+)${ARXIV_ID}(?:v\d+)?(?![\d/])`,
  'giu',
);
const ARXIV_LINK = new RegExp(
  String.raw`^https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/${ARXIV_ID}`,
  'i',
);
const DOI = /(?<![\p{L}\p{N}`/.])10\.\d{4,9}\/[^\s"<>，。；、（）】》`]{1,200}/gu;
const LABELLED_DOI = /\bdoi\s*[:：]\s*10\.\d{4,9}\/[^\s"<>，。；、（）】》`]{1,200}/giu;
const DOI_LINK =
  /^https?:\/\/(?:(?:dx\.)?doi\.org|(?:www\.)?dl\.acm\.org\/doi(?:\/(?:abs|pdf|full|fullHtml))?)\/(10\.\d{4,9}\/[^\s?#]+)/iu;
const DOI_END = /[.,;:)\]}'’]+$/u;
const WEB = /https?:\/\/[^\s)\]>，。；、）】》]+/gu;
const PUBLISHERS = new RegExp(
  String.raw`^https?:\/\/(?:www\.)?(?:${[
    String.raw`usenix\.org\/(?:conference\/[^/]+\/(?:technical-sessions\/)?presentation\/|system\/files\/|legacy\/)`,
    String.raw`dl\.acm\.org\/(?:doi|citation)`,
    String.raw`openreview\.net\/(?:forum|pdf)\?`,
    String.raw`aclanthology\.org\/[\w.-]*\d`,
    String.raw`aclweb\.org\/anthology\/\w`,
    String.raw`ieeexplore\.ieee\.org\/(?:abstract\/)?document\/`,
    String.raw`proceedings\.mlr\.press\/v\d+\/\w`,
    String.raw`(?:papers\.(?:nips|neurips)|proceedings\.neurips)\.cc\/paper`,
    String.raw`openaccess\.thecvf\.com\/content`,
    String.raw`vldb\.org\/pvldb\/v`,
    String.raw`ndss-symposium\.org\/ndss-paper\/`,
  ].join('|')})`,
  'i',
);
