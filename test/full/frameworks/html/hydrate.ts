import 'civic-goals/define';
import './scripts';
