import 'civic-goals';
import 'civic-goals/define';
import { markup, served } from './markup';

export const serve = () => markup(served(14925));
