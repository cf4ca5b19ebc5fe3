/** Swedish: the source of the keys. */
export const sv = {
  // focus area card
  readMore: 'Läs mer',
  whatCanIDo: 'Det här kan du göra',
  contributeHere: 'Jag vill bidra här',
  pledgeHere: 'Ge ett löfte',
  within: (area: string) => `: ${area}`,
};
