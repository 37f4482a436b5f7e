import { describe, expect, it } from 'vitest';
import {
  isCapitalized,
  isName,
  isPhrase,
  titleForm,
} from '../../../src/model/papers/title-form.ts';

describe('titleForm', () => {
  it.each([
    ['Tracer: Locating Slow Calls in Large Distributed Systems', 'named'],
    ['Optimizing Nested Snapshots Using Direct Virtual Disk Images', 'form'],
    ['An Empirical Study of the Behavior and Use of Small Caches', 'form'],
    ['Fast Tables vs. Slow Tables: Choosing Between Two Layouts', 'form'],
  ])('recognizes %s', (text, form) => {
    expect(titleForm(text)).toBe(form);
  });

  it.each([
    'Performance',
    'Deep learning',
    'GPU Code Generation with Scheduling',
    'Vulnerability Fixing: one by one',
    'Week 3: Setting Up the New Build Machines of the Group',
    'Introduction to the Basic Design of Modern Operating Systems',
    'Notes on Setting Up the Build Cluster for Members',
    'Kubernetes: How to Run a Small Cluster Without Losing Data',
    'RFC 9110: HTTP Semantics and What Everybody Still Gets Wrong',
    'Migration Support for Many Virtual Network Devices at Once?',
    'Rich RT Process = RT Process + Rich (Linux) Features',
    'Optimizing Build Times: A Postmortem of the January Incident',
    '网络剪枝和 Quantization and Training of Very Large Neural Networks',
    'Dynamic Code Brand Checks for Old Engines for Stage 2',
    'TG5: Experiments in Programming Language Standardization Work',
    'Continuation: Locating Slow Calls in Large Distributed Systems',
    'Nominating Another Member to the Steering Committee 214',
    'how to copy very large files between two old machines',
  ])('rejects %s', (text) => {
    expect(titleForm(text)).toBeNull();
  });
});

it('needs a capital in each word of a title that begins like a topic of the group', () => {
  const titles = [
    'Planning with a Learned Model',
    'Open-Vocabulary Search in Large Notes',
    'Code Models for Small Machines',
    'Link Prediction on Dense Graphs',
    'Question Answering by Reading Twice',
    'Next-Generation Caches for Notes',
  ];
  expect(titles.filter((title) => !isCapitalized(title, 4))).toEqual([]);
  expect(titles.map((title) => `${title} and Many Other Things`).filter(titleForm)).toEqual([]);
  expect(isPhrase('Open issues of the new cache', 4)).toBe(false);
  expect(isCapitalized('Next Steps for the Cache', 4)).toBe(false);
  expect(titleForm('Removing Old Node Support from the Build Pipelines')).toBeNull();
});

describe('isName', () => {
  it.each(['Tiresias', 'ByteScheduler', 'GPT-2', 'Spark2 Streaming'])('accepts %s', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each(['scheduler', 'Deadline', 'Workshop', 'Member Name', 'of the'])('rejects %s', (text) => {
    expect(isName(text)).toBe(false);
  });
});
