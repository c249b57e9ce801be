import type { Component } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { MessageOnEdition } from '../../exchange';

type Request = Extract<MessageOnEdition['message'], { kind: 'request' | 'requests' }>;

/** Where an employer answers a request: a feature of its own, which the app knows and loads. */
export type EmployerScreen = () => Promise<{
  default: Component<{ message: Request; qualification: Qualification }>;
}>;
