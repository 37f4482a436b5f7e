const url = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };

/** The part of JSON Feed 1.1 that the site writes, as a schema that rejects unknown names. */
export const JSON_FEED_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: url,
    feed_url: url,
    description: { type: 'string' },
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'content_html'],
        properties: {
          id: { type: 'string', minLength: 1 },
          url,
          title: { type: 'string', minLength: 1 },
          summary: { type: 'string', minLength: 1 },
          content_html: { type: 'string' },
          image: url,
          date_published: time,
          date_modified: time,
        },
      },
    },
  },
};
