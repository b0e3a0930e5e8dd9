/** Languages as their speakers and others know them. */
import { locale } from '../i18n/index.js';

const names = new Intl.DisplayNames(locale, { type: 'language' });

export const languageName = (tag) => names.of(tag) ?? tag;
