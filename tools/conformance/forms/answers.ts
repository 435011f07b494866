/** What is typed into a form, by the names of its fields: `Yes` ticks, and of a choice the value that is stored is chosen. */
export type Answers = Readonly<Record<string, string>>

const lorem =
  'Värdet är långt med avsikt: å, ä och ö, Å, Ä och Ö, é och ü, tankstreck – och ”citat”. Så här fortsätter det, i flera meningar, tills platsen ' +
  'för länge sedan är full och läsaren måste krympa eller rulla texten. Ingenting av det får gå förlorat på vägen.'

export const kitchenSinkAnswers: Answers = {
  'recipient.name': 'Åmåls Ängars Örtagårdar & Söner ekonomisk förening med ett namn som aldrig vill ta slut',
  'recipient.number': '2120000142',
  'recipient.contact': 'Åsa Öberg-Ängström',
  'recipient.phone': '+46 8 123 456 78',
  'recipient.email': 'asa.oberg-angstrom.med.mycket.lang.adress@exempel.example',
  'recipient.giro': '991-2346',
  'costs.1.text': 'Löner',
  'costs.1.amount': '1 250 000',
  'costs.2.text': 'Resor och möten på åtta orter',
  'costs.2.amount': '99999,50',
  'costs.3.text': 'Övrigt',
  'costs.3.amount': '58650000,5',
  remarks: lorem,
  'review.outcome': 'with-remarks',
  certified: 'Yes',
  'sign.date': '2032-03-01',
  'sign.name': 'Åsa Öberg-Ängström',
}

const recipient: Answers = {
  recipient:
    'Exempelförbundet för Åtgärder, Ändamål & Översikt i samverkan mellan många fler än vad som ryms på en rad',
  'organisation-number': '212000-0142',
  'contact-person': 'Åsa Öberg-Ängström',
  'postal-address': 'Östra Ängsgatan 12 Å, 123 45 Örköping',
  phone: '08-123 456 78',
  email: 'asa.oberg-angstrom@exempel.example',
  'decision-registration': 'X2024/01234',
}

const signature: Answers = { 'signature-date': '2024-11-15', 'printed-name': 'Örjan Åkerström' }

/** A requisition as it should come back. */
export const requisitionAnswers: Answers = {
  ...recipient,
  giro: '991-2346',
  'payment-reference': 'Radiologi 2024 – del 1',
  ...signature,
}

/** A financial report as it should come back: the sum and what is left are computed by the reader where it can. */
export const reportAnswers: Answers = {
  ...recipient,
  'paid-grant': '60 000 000',
  'received-grant': '60000000',
  costs: '12 345 678,50',
  'specified-costs.1.description':
    'Löner för kontaktsjuksköterskor, röntgenläkare och övriga som arbetar i satsningen under året',
  'specified-costs.1.amount': '40 000 000',
  'specified-costs.2.description': 'Resor',
  'specified-costs.2.amount': '1234321,5',
  'review-outcome': 'not-certified',
  deviations: lorem,
  'reviewer-name': 'Märta Ödmark',
  'reviewer-position': 'Ekonomichef',
  'reviewer-phone': '08-123 456 79',
  'reviewer-email': 'marta.odmark@exempel.example',
  ...signature,
  'signature-date': '2025-03-31',
}
