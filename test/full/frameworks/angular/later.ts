import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { CivicErrorDetail } from 'civic-goals';
import { areas, goals, prompt, published, schools, vision } from '../examples';

/** Shown before the elements are defined. */
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button id="more" (click)="current.set(current() + 1000)"></button>
      <button id="break" (click)="current.set($any('fel'))"></button>
      <civic-vision-banner [attr.data-json]="vision" [headingLevel]="3"
        ><p>Vår vision</p></civic-vision-banner
      >
      <civic-goal-area-list [data]="areas" />
      <civic-goal-list [data]="goals" />
      <div id="population">
        <civic-progress-gauge [attr.data-json]="population()" (civic-error)="fault($event.detail)">
          <p>{{ current() }} invånare</p>
        </civic-progress-gauge>
      </div>
      <civic-progress-gauge id="published" [attr.src]="published" [compact]="true" />
      <civic-feedback-prompt [data]="prompt" />
      <pre id="log">{{ log() }}</pre>
      <civic-progress-gauge id="object" [data]="school" />
    </main>
  `,
})
class Later {
  readonly vision = JSON.stringify(vision);
  readonly areas = areas;
  readonly goals = goals;
  readonly prompt = prompt;
  readonly published = published;
  readonly school = schools[0];
  readonly current = signal(14925);
  readonly log = signal('');

  population(): string {
    return JSON.stringify({ title: 'Antal "invånare" <här>', current: this.current(), target: 16000 });
  }

  fault({ element, faults }: CivicErrorDetail): void {
    this.log.set(`civic-error ${element} ${faults[0]?.path}`);
  }
}

document.body.append(document.createElement('app-root'));
await bootstrapApplication(Later);
Object.assign(window, { define: () => import('civic-goals/define') });
