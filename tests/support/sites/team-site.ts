import type { SiteSource } from './built-site.ts';

const NOTES = `# 组会

## 2020/3/18

### gVisor & Firecracker <b>

${'一段话。\n\n'.repeat(40)}

![](Snipaste_2020-03-18_16-43-06.png)

![IOTLB 的结构](Snipaste_2020-03-18_16-50-03.png)

#### Three Paths

${'另一段话。\n\n'.repeat(40)}

![](gone_2020-03-18_17-00-00.png)

## 2020/3/18 下午

### X-Dragon

结束。

## 2020/4/1

### gVisor & Firecracker

容器竟然比虚拟机慢？

${'words\n\n'.repeat(80)}

### X-Dragon

${'words\n\n'.repeat(80)}

## Reading

### IOMMU

words

~~~sh
dmesg
~~~
`;

const SLIDE = { width: 1600, height: 900 };

/** A site under a base path and with an address: topics to share, and figures with and without image. */
export const TEAM_SITE: SiteSource = {
  files: {
    'notes/notes.md': NOTES,
    'imgs/Snipaste_2020-03-18_16-43-06.png': SLIDE,
    'imgs/Snipaste_2020-03-18_16-50-03.png': SLIDE,
  },
  env: { BASE_PATH: '/team/', SITE_URL: 'https://notes.example.org' },
};
