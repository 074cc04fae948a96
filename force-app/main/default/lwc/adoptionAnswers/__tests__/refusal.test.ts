import { refusalsIn } from 'c/adoptionAnswers';

describe('what the org says of a record that it did not save', () => {
  it('is the sentence of the rule, at its field or at the record, each once', () => {
    const output = {
      errors: [{ message: 'Too late.' }, { message: 'Too late.' }],
      fieldErrors: { Name: [{ message: 'Too long.' }] },
    };
    expect(refusalsIn({ body: { message: 'Something is wrong.', output } })).toEqual(['Too long.', 'Too late.']);
  });

  it('is what stands above it where there is no rule, and nothing where nothing was said', () => {
    expect(refusalsIn({ body: { message: 'No access.', output: { errors: [] } } })).toEqual(['No access.']);
    expect(refusalsIn(new TypeError('Failed to fetch'))).toEqual(['Failed to fetch']);
    expect(refusalsIn(undefined)).toEqual([]);
    expect(refusalsIn({ body: {} })).toEqual([]);
  });
});
