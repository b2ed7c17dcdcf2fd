import { expect, test } from 'vitest';
import { matrixFile } from './matrix-file.ts';
import { sampleArchive } from './archive.fixture.ts';

test('matrix.csv has a row for every item and sub-line, with the words of the matrix', () => {
  expect(matrixFile(sampleArchive()).slice(1).split('\r\n')).toEqual([
    'Area,Id,Title,Kind,K1 status,K1 change,K2 status,K2 change,K3 status,K3 change',
    'Ovens — small,ovens/replace-the-door-seal,Replace the door seal (all but one),item,Completed,,,,,',
    'Ovens — small,ovens/measure-heat-loss,Measure the loss of heat,item,In progress,,Completed,"Closed, reworded",,',
    'Ovens — small,ovens/choose-a-thermostat,Choose a thermostat,item,Not started,,In progress,Carried,Planned,Carried',
    'Ovens — small,ovens/train-the-staff,Train the staff,item,Not recorded,,,No longer listed,,',
    'Ovens — small,ovens/train-the-staff/weekend-course,Weekend course,sub-line,Dropped,,,,,',
    'Ovens — small,ovens/light-the-pilot-flame,Light the pilot flame,item,,,Planned,"New, unaccounted",Planned,Carried',
    "Ovens — small,ovens/sum,'=SUM(A1),item,,,Not started,New,,No longer listed",
    'Cellar,cellar/whitewash,Whitewash,item,Not recorded,,,No longer listed,,',
    '',
  ]);
});
