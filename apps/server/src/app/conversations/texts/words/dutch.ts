import type { Words } from './words.ts';

export const dutch: Words = {
  open: 'Ik heb ons team gevraagd. Er komt zo iemand bij u, in dit gesprek.',
  openUnasked:
    'Ik kon u hier niet goed genoeg helpen, dus heb ik ons team gevraagd. Er komt zo iemand bij u, in dit gesprek.',
  passedOn: 'Ik heb ons team opnieuw gevraagd. Iemand anders gaat hier met u verder.',
  closed:
    'Ik heb ons team gevraagd. We zijn {time} weer terug. Laat hier uw e-mailadres achter, dan antwoorden we u ook daar.',
  closedForNow:
    'Ik heb ons team gevraagd. Er is nu niemand. Laat hier uw e-mailadres achter, dan antwoorden we u daar.',
  noHandoff:
    'Het spijt me, ik kan geen mens in dit gesprek halen. Via de contactgegevens op onze site bereikt u er een.',
  noHandoffEmail:
    'Het spijt me, ik kan geen mens in dit gesprek halen. Schrijf naar {email}, dan antwoordt u een mens.',
  ask: '{label}, alstublieft?',
  example: 'Dat ziet er zo uit: {example}.',
  options: 'U kunt kiezen: {options}.',
  orSkip: 'Schrijf “overslaan” als u het niet bij de hand heeft.',
  problems: {
    empty: 'Ik heb dit nodig om verder te gaan.',
    too_long: 'Dat is te lang voor mij.',
    not_an_email: 'Dat lijkt geen e-mailadres.',
    not_a_phone: 'Dat lijkt geen telefoonnummer.',
    not_a_number: 'Dat lijkt geen getal.',
    not_an_option: 'Dat staat niet tussen de keuzes.',
    not_a_date: 'Ik kon dat niet als datum lezen. 24-12-2026 kan bijvoorbeeld wel.',
    unclear_date: 'Ik weet niet wat de dag en wat de maand is. Schrijf het zo: 24 december 2026.',
    wrong_shape: 'Dat lijkt niet te kloppen.',
  },
  confirm: '{action}: zal ik dat nu doen? Antwoord alstublieft met ja of nee.',
  thanks: 'Hartelijk dank. Ik heb het doorgegeven.',
  corrected: 'Dank u, ik heb dat aangepast.',
  declined: 'Goed, ik heb niets gedaan.',
  unfinished: 'Zonder die gegevens kon ik niet verder, dus heb ik het daarbij gelaten.',
  failed: 'Het spijt me, dat lukte zojuist niet.',
  offer: 'Wilt u met een mens praten?',
};
