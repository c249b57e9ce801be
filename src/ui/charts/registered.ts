import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

// The one side effect: Chart.js knows only the parts that are registered with it.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export { Chart };
