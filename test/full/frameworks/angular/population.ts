import 'civic-goals/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA, EventEmitter, Input, Output } from '@angular/core';
import type { CivicErrorDetail } from 'civic-goals';

@Component({
  selector: 'app-population',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <civic-progress-gauge
      heading-level="3"
      [data]="{ title: 'Antal invånare', current, target: 16000 }"
      (civic-error)="fault.emit($event.detail)"
    >
      <p>{{ current }} invånare. Målet är 16 000.</p>
    </civic-progress-gauge>
  `,
})
export class Population {
  @Input() current = 0;
  @Output() fault = new EventEmitter<CivicErrorDetail>();
}
