import { describe, expect, it } from 'vitest';
import { isName, titleForm } from '../../../src/model/papers/title-form.ts';

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
    'how to copy very large files between two old machines',
  ])('rejects %s', (text) => {
    expect(titleForm(text)).toBeNull();
  });
});

describe('isName', () => {
  it.each(['Tiresias', 'ByteScheduler', 'GPT-2', 'Spark2 Streaming'])('accepts %s', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each(['scheduler', 'Deadline', 'Workshop', 'Member Name', 'of the'])('rejects %s', (text) => {
    expect(isName(text)).toBe(false);
  });
});
