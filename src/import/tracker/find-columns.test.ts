import { expect, test } from 'vitest';
import { findColumns } from './find-columns.ts';

/** Headers as the programs write them, shortened. */
test.each([
  [
    'Jira',
    'Summary,Issue key,Issue id,Status,Resolution,Assignee,Component/s,Component/s,Status Category,Parent summary',
    { title: 'Summary', status: 'Status', key: 'Issue key', area: 'Component/s', resolution: 'Resolution' },
  ],
  [
    'GitHub Projects',
    'Title,URL,Assignees,Status,Sub-issues progress',
    { title: 'Title', status: 'Status', key: 'URL' },
  ],
  [
    'gh',
    'number,title,state,stateReason',
    { title: 'title', status: 'state', key: 'number', resolution: 'stateReason' },
  ],
  [
    'GitLab',
    'Title,Description,Issue ID,URL,State,Author,Closed At (UTC),Labels',
    { title: 'Title', status: 'State', key: 'URL', area: 'Labels' },
  ],
  [
    'Redmine',
    '#,Project,Tracker,Parent task,Status,Priority,Subject,Author,Category,Target version,Start date,Due date,% Done',
    { title: 'Subject', status: 'Status', key: '#', area: 'Category', due: 'Due date' },
  ],
  [
    'Redmine in German',
    '#,Projekt,Tracker,Status,Thema,Kategorie,Zielversion,Beginn,Abgabedatum,% erledigt',
    { title: 'Thema', status: 'Status', key: '#', area: 'Kategorie', due: 'Abgabedatum' },
  ],
  [
    'ClickUp',
    'Task Type,Task ID,Task Name,Status,Date Created,Due Date,Due Date Text,Parent ID,Assignees,List Name,Space Name',
    { title: 'Task Name', status: 'Status', key: 'Task ID', area: 'List Name', due: 'Due Date Text' },
  ],
  [
    'Linear',
    'ID,Team,Title,Description,Status,Project ID,Project,Cycle Name,Parent issue,SLA Status',
    { title: 'Title', status: 'Status', key: 'ID', area: 'Team' },
  ],
  [
    'Azure',
    'ID,Work Item Type,Title,Assigned To,State,Reason,Area Path',
    { title: 'Title', status: 'State', key: 'ID', area: 'Area Path', resolution: 'Reason' },
  ],
  [
    'a tree of Azure',
    'ID,Work Item Type,Title 1,Title 2,Title 3,State',
    { title: 'Title 1,Title 2,Title 3', status: 'State', key: 'ID' },
  ],
  [
    'Asana',
    'Task ID,Completed At,Name,Section/Column,Assignee,Projects,Parent task',
    { title: 'Name', status: 'Section/Column', key: 'Task ID' },
  ],
  [
    'Trello',
    'Card ID,Card URL,Card Name,Labels,List ID,List Name,Board Name,Due Complete',
    { title: 'Card Name', status: 'List Name', key: 'Card URL', area: 'Labels' },
  ],
  [
    'Trello with dates',
    'Card URL,Card Name,List Name,Due Date,Due Complete,Last Activity Date',
    { title: 'Card Name', status: 'List Name', key: 'Card URL', due: 'Due Date' },
  ],
  [
    'RTN-064',
    'Issue key,Rec#,Summary,Report date,Due Date,Implementation Status,Description,Response,Implementation Status Description',
    {
      title: 'Summary',
      status: 'Implementation Status',
      key: 'Issue key',
      due: 'Due Date',
      reason: 'Implementation Status Description,Response',
    },
  ],
  [
    'a German table with dates',
    'Aufgabe,Stand,Fällig am,Erstellt am',
    { title: 'Aufgabe', status: 'Stand', due: 'Fällig am' },
  ],
  ['Monday', 'Name,Subitems,Person,Status,Date', { title: 'Name', status: 'Status' }],
  ['Notion', 'Task name,Status,Assignee,Created time', { title: 'Task name', status: 'Status' }],
  [
    'German Jira',
    'Zusammenfassung,Vorgangsschlüssel,Status,Lösung,Komponente/n',
    {
      title: 'Zusammenfassung',
      status: 'Status',
      key: 'Vorgangsschlüssel',
      area: 'Komponente/n',
      resolution: 'Lösung',
    },
  ],
  [
    'a German table',
    'Nr.,Titel des Vorhabens,Bereich,Projektstatus,Status geändert',
    { title: 'Titel des Vorhabens', status: 'Projektstatus', key: 'Nr.', area: 'Bereich' },
  ],
  [
    'a table of features',
    'Feature,Implementation Status,Owner name',
    { title: 'Feature', status: 'Implementation Status' },
  ],
])('the columns of %s are found', (_program, header, columns) => {
  const found = Object.entries(findColumns(header.split(','))).map(([kind, names]) => [kind, names.join()]);
  expect(Object.fromEntries(found)).toEqual(columns);
});
