import { message } from './message.ts'

export const modelMessages = {
  'model/no-such-day': message(
    'error',
    'Dagen {written} finns inte i kalendern. Skriv en dag som finns, som år-månad-dag.',
    'There is no such day as {written} in the calendar. Write one that exists, as year-month-day.',
  ),
  'model/no-such-month': message(
    'error',
    'Månaden {written} finns inte. Månader skrivs med numren 01 till 12.',
    'There is no such month as {written}. Months are written with the numbers 01 to 12.',
  ),
  'model/no-such-yearly-day': message(
    'error',
    'Dagen {written} finns inte varje år. Skriv månad och dag, till exempel 04-01 för den 1 april.',
    'Not every year has the day {written}. Write month and day, for example 04-01 for 1 April.',
  ),

  // How dates and years hang together
  'model/other-budget-year': message(
    'error',
    'Budgetåret är {budgetYear} men överenskommelsen gäller {year}. Medlen belastar anslaget för överenskommelsens år; rätta budgetåret, om det inte är överenskommelsens år som är fel.',
    'The budget year is {budgetYear} but the agreement is for {year}. The money is charged to the appropriation of the agreement’s year; mend the budget year, unless it is the agreement’s year that is wrong.',
  ),
  'model/agreement-year': message(
    'suggestion',
    'Här anges överenskommelsens år: {year}.',
    'Here the agreement’s year is given: {year}.',
  ),
  'model/deadline-order': message(
    'error',
    '{first} ska göras senast {firstDate}, {days} efter {second} ({secondDate}). Det som ska göras först måste ha den tidigare dagen, eller samma dag; rätta den dag som är fel.',
    '{first} is to be done by {firstDate}, {days} after {second} ({secondDate}). What is to be done first must have the earlier day, or the same; mend the day that is wrong.',
  ),
  'model/due-here': message('suggestion', '{what}: {date}.', '{what}: {date}.'),

  // Registers
  'model/names-overlap': message(
    'error',
    'Två namn på {id} gäller samtidigt, så det går inte att veta vilket som ska tryckas. Rätta from och to, så att det ena slutar innan det andra börjar.',
    'Two names of {id} hold at the same time, so that it cannot be known which to print. Mend from and to, so that one ends before the other begins.',
  ),
  'model/other-name-here': message(
    'suggestion',
    'Här står det andra namnet: {name}.',
    'Here stands the other name: {name}.',
  ),
  'model/period-backwards': message(
    'error',
    'Namnet slutar gälla {to}, innan det börjar gälla {from}. Byt plats på dagarna eller rätta den som är fel.',
    'The name ceases to hold on {to}, before it begins to on {from}. Swap the days or mend the one that is wrong.',
  ),
} as const
