import 'civic-goals';
import 'civic-goals/define';
import { renderToString } from 'react-dom/server';
import { Population } from './Population';
import { Served } from './Served';

export const serve = () => renderToString(<Served />);
/** What becomes of an object. */
export const withObject = () => renderToString(<Population current={14925} onFault={() => {}} />);
