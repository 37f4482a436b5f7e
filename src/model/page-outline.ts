import type { Heading, Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { figureIds } from './anchors.ts';
import { captureTime } from './capture-time.ts';
import { wrapFigures } from './figures.ts';
import { safeHtml } from './html-tags.ts';
import { imageName } from './image-path.ts';
