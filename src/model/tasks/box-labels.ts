import { labelOf } from './task-labels.ts';

/** What a tick means in a list without tasks: who came, or what was discussed. */
export type BoxMeaning = 'attendance' | 'agenda';

/**
 * Reads a heading or a line above a list in which a checkbox is not a task: `出席`, `Attendees (tick your
 * name):`, `Agenda`. Returns null for anything else.
 */
export function boxMeaningOf(text: string): BoxMeaning | null {
  const label = labelOf(text);
  if (label === '') return null;
  const [name = ''] = label.split(':', 1);
  if (ATTENDANCE.test(label) || ATTENDANCE.test(labelOf(name))) return 'attendance';
  return AGENDA.test(label) ? 'agenda' : null;
}

const MEETING = '(?:本次|会议|组会|周会|例会|今日|今天|我方|全体|其他|应|实|线上|线下)';
const WHO = '(?:人员?|者|人数|情况|名单|成员|同学|老师|学生|表|メンバー|一覧)';
const CAME =
  '(?:参会|参加|与会|出席|到会|到场|列席|缺席|欠席|未到|请假|缺勤|出勤|签到|点名|考勤|迟到)';
const MEMBERS =
  '(?:attendees?|attendance|attending|participants?|present|absent|absentees?|absences|apologies|regrets|invitees|guests|roll[- ]?call)';
const OTHERS =
  'who(?:.s|\\sis|\\swas)\\shere|teilnehm(?:er|ende)(?:[*:_]?innen)?|anwesend[e]?|abwesend[e]?|entschuldigt|présente?s?|absente?s?|asistentes|participantes|presentes|ausentes|partecipanti|presenti|assenti|aanwezig|afwezig|участники|присутствовали|참석자?|불참자?|참석 인원|참가자';
const NAME = `(?:${MEETING}{0,2}${CAME}${WHO}{0,2}|(?:[a-z-]+\\s){0,3}${MEMBERS}(?:\\s(?:list|sheet|log|members))?|${OTHERS})`;

const ATTENDANCE = new RegExp(`^${NAME}(?:\\s?(?:[/&+,、和与及]|and|und|et|y)\\s?${NAME})*$`, 'iu');

const AGENDA = new RegExp(
  `^(?:${[
    "(?:(?:meeting|today's|proposed|draft|weekly|our|the)\\s)*agenda(?:\\s(?:items?|topics?|points?))?",
    'discussion\\stopics|topics\\sto\\sdiscuss|(?:items|points)\\sto\\sdiscuss',
    '(?:discussion|talking)\\s(?:items|points)',
    `${MEETING}{0,2}(?:讨论)?的?(?:议程|议题|アジェンダ)`,
    'tagesordnung|ordre\\sdu\\sjour|orden\\sdel\\sdía|안건',
  ].join('|')})$`,
  'iu',
);
