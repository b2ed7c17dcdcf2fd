import { expect, test } from 'vitest';
import { findColumns, headersOf } from './columns.ts';

const headers = headersOf();

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
    'Spanish Jira',
    'Resumen,Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Clave del proyecto,Nombre del proyecto,Resolución,Persona asignada,Creada,Actualizada,Fecha de vencimiento,Componentes,Categoría de estado',
    {
      title: 'Resumen',
      status: 'Estado',
      key: 'Clave de incidencia',
      area: 'Componentes',
      resolution: 'Resolución',
      due: 'Fecha de vencimiento',
    },
  ],
  [
    'Spanish Jira on a board',
    'Tipo de Incidencia,Clave,Resumen,Persona asignada,Informador,Prioridad,Estado,Resolución,Creada,Actualizada,Vence',
    { title: 'Resumen', status: 'Estado', key: 'Clave', resolution: 'Resolución', due: 'Vence' },
  ],
  [
    'German Jira on a board',
    'Vorgangstyp,Schlüssel,Zusammenfassung,Zugewiesene Person,Autor,Priorität,Status,Lösung,Erstellt,Aktualisiert,Fällig',
    { title: 'Zusammenfassung', status: 'Status', key: 'Schlüssel', resolution: 'Lösung', due: 'Fällig' },
  ],
  [
    'French Jira',
    'Résumé,Clé de ticket,Identifiant,Type de ticket,État,Clé du projet,Résolution,Personne assignée,Créée,Date d’échéance,Composants',
    {
      title: 'Résumé',
      status: 'État',
      key: 'Clé de ticket',
      area: 'Composants',
      resolution: 'Résolution',
      due: 'Date d’échéance',
    },
  ],
  [
    'GitHub Projects with fields',
    'Title,Assignees,Status,Labels,Linked pull requests,Milestone,Repository,Reviewers,URL,Parent issue,Target date',
    { title: 'Title', status: 'Status', key: 'URL', area: 'Labels', due: 'Target date' },
  ],
  [
    'Linear with dates',
    'ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Created,Updated,Due Date,Parent issue',
    { title: 'Title', status: 'Status', key: 'ID', area: 'Team', due: 'Due Date' },
  ],
  [
    'Asana with dates',
    'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies)',
    { title: 'Name', status: 'Section/Column', key: 'Task ID', due: 'Due Date' },
  ],
  [
    'Planner',
    'Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Created By,Created Date,Start date,Due date,Late,Completed Date,Completed By,Labels,Description',
    { title: 'Task Name', status: 'Progress', key: 'Task ID', area: 'Bucket Name', due: 'Due date' },
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
  const names = header.split(',');
  const found = Object.entries(findColumns(names, headers)).map(([kind, places]) => {
    return [kind, [...new Set(places.map((place) => names[place]))].join()];
  });
  const { owner: _, note: __, ...others } = Object.fromEntries(found) as Record<string, string>;
  expect(others).toEqual(columns);
});
