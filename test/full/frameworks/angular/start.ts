import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { CivicErrorDetail, FeedbackSubmitEvent } from 'civic-goals';
import { areas, goals, prompt, published, save, schools, vision } from '../examples';
import { Population } from './population';

@Component({
  selector: 'app-root',
  imports: [Population],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button id="more" (click)="current.set(current() + 1000)"></button>
      <button id="deeper" (click)="level.set(level() + 1)"></button>
      <button id="toggle" (click)="shown.set(!shown())"></button>
      <button id="reverse" (click)="order.set(order().toReversed())"></button>
      <button id="break" (click)="break()"></button>
      @if (shown()) {
        <civic-vision-banner [attr.data]="vision" [attr.heading-level]="level()">
          <p>Vår vision</p>
        </civic-vision-banner>
      }
      <civic-goal-area-list [attr.data-json]="areas" />
      <civic-goal-list [data]="goals" />
      <div id="population">
        <app-population [current]="current()" (fault)="fault($event)" />
      </div>
      <civic-progress-gauge id="published" [attr.src]="published" compact />
      <div id="schools">
        @for (school of order(); track school.title) {
          <civic-progress-gauge [data]="school" />
        }
      </div>
      <civic-feedback-prompt
        [data]="prompt"
        (civic-feedback-answer)="say('civic-feedback-answer ' + $event.detail.helpful)"
        (civic-feedback-submit)="take($event)"
      />
      <pre id="log">{{
        log().join(
          '
'
        )
      }}</pre>
    </main>
  `,
})
class App {
  readonly vision = JSON.stringify(vision);
  readonly areas = JSON.stringify(areas);
  readonly goals = goals;
  readonly prompt = prompt;
  readonly published = published;
  readonly current = signal(14925);
  readonly level = signal(2);
  readonly shown = signal(true);
  readonly order = signal(schools);
  readonly log = signal<string[]>([]);

  break(): void {
    this.current.set(Infinity);
  }

  say(line: string): void {
    this.log.update(lines => [...lines, line]);
  }

  fault({ element, faults }: CivicErrorDetail): void {
    this.say(`civic-error ${element} ${faults[0]?.path}`);
  }

  async take(event: FeedbackSubmitEvent): Promise<void> {
    event.preventDefault();
    this.say(`civic-feedback-submit ${event.detail.helpful}`);
    await save();
    event.accept();
  }
}

document.body.append(document.createElement('app-root'));
await bootstrapApplication(App);
