/**
 * English: with `pages/en.ts`, the source of all strings. These are what is said of reports where they are read, compared and
 * checked, and what people call a status. `{name}` stands for what is put there.
 */
export const en = {
  'compare.new': 'open in {report}, and not in {since}',
  'compare.carried': 'open in both reports',
  'compare.closed': '{closedWords} since',
  'compare.unlisted': 'open before, and absent from {report}',

  // Statuses and changes.
  'status.completed': 'Completed',
  'status.in-progress': 'In progress',
  'status.not-started': 'Not started',
  'status.dropped': 'Dropped',
  'status.planned': 'Planned',
  'status.unrecorded': 'Not recorded',
  'meaning.completed': 'The report says the work is done.',
  'meaning.in-progress': 'The report says work has begun and is not done.',
  'meaning.not-started': 'The report says work has not begun.',
  'meaning.dropped': 'The report says the work was dropped or replaced.',
  'meaning.planned': 'The plan lists it as work to do.',
  'meaning.unrecorded': 'The report lists it without a status. Nothing is guessed.',
  'change.new': 'New',
  'change.carried': 'Carried',
  'change.closed': 'Closed',
  'change.unlisted': 'No longer listed',
  'change.unaccounted': 'Unaccounted',
  'change.awaited': 'No report yet',
  'change.added': 'Added',
  'change.reworded': 'Reworded',
  'change.moved': 'Moved',
  'change.reopened': 'Reopened',
  'change.first-listed': 'First listed here',
  'change.due-moved': 'Due date moved',
  'change.undated': 'No longer dated',
  'meaning.new': 'Open here, and not open before.',
  'meaning.carried': 'Open here and before.',
  'meaning.closed': '{closedWords}, and not before.',
  'meaning.unlisted': 'Open before, and absent here.',

  // The same words after a number.
  'counted.open': { other: 'open' },
  'counted.completed': { other: 'completed' },
  'counted.in-progress': { other: 'in progress' },
  'counted.not-started': { other: 'not started' },
  'counted.dropped': { other: 'dropped' },
  'counted.planned': { other: 'planned' },
  'counted.unrecorded': { other: 'not recorded' },
  'counted.new': { other: 'new' },
  'counted.carried': { other: 'carried' },
  'counted.closed': { other: 'closed' },
  'counted.unlisted': { other: 'no longer listed' },
  'counted.unaccounted': { other: 'unaccounted' },
  'counted.awaited': { other: 'no report yet' },
  'counted.delivered': { other: 'delivered' },
  'counted.unfinished': { other: 'unfinished' },
  'counted.unplanned': { other: 'unplanned' },

  // What became of a plan, and the groups of a page of changes.
  'outcome.delivered': 'Delivered',
  'outcome.unfinished': 'Unfinished',
  'outcome.dropped': 'Dropped',
  'outcome.unaccounted': 'Unaccounted',
  'outcome.unplanned': 'Unplanned',
  'grouped.new': 'open here, and not in the previous report',
  'grouped.carried': 'open in both reports',
  'grouped.closed': '{closedWords}',
  'grouped.awaited': 'open in the last report of a team that has not reported yet',
  'grouped.unlisted': 'open in the previous report, absent here',
  'grouped.delivered': '{plannedWord}, then {deliveredWords}',
  'grouped.unfinished': '{plannedWord}, then {openWords}',
  'grouped.dropped': '{plannedWord}, then {droppedWords}',
  'grouped.unaccounted': 'in the plan, absent from the status',
  'grouped.unplanned': 'in the status, not in the plan: added or {droppedWords} since',

  // What is said beside a change.
  'note.lastListed': 'last listed in {cycle}',
  'note.since': 'since {cycle}',
  'note.replaces': 'Replaces {items}',
  'note.replacedBy': 'Replaced by {items}',
  'note.reason': 'Reason: {reason}',
  'note.evidence': 'Evidence: {link}',
  'note.waitsFor': 'Waits for {waitsFor}',
  'note.unchanged': 'Unchanged',
  'note.removed': 'removed: ',
  'note.inserted': ' added: ',
  'place.below': 'A sub-line of {line}',
  'place.wasBelow': 'Was a sub-line of {line}',
  'place.wasUnder': 'Was under {area}',
  'place.wasItem': 'Was an item of its own',

  // Counts.
  items: { one: '{count} item', other: '{count} items' },
  subLines: { one: '{count} sub-line', other: '{count} sub-lines' },
  lines: { one: '{count} line', other: '{count} lines' },
  cycles: { one: '{count} cycle', other: '{count} cycles' },
  size: '{items} with {subLines}',
  openOf: '{open} open of {items}',

  // Names of reports.
  'kind.status': 'Status',
  'kind.plan': 'Plan',
  'report.status': '{cycle} status',
  'report.plan': '{cycle} plan',
  'heading.status': 'Status of {cycle}',
  'heading.plan': 'Plan for {cycle}',
  'named.status': 'the status of {cycle}',
  'named.plan': 'the plan for {cycle}',

  // Sentences about a report.
  'summary.status': 'Status: {counts}.',
  'summary.plan': 'Plan: {counts}.',
  'delivery.of': {
    one: '{delivered} of {count} item in the plan delivered',
    other: '{delivered} of {count} items in the plan delivered',
  },
  'delivery.share': '{delivered} of {planned}',
  'site.description': 'What {team} planned, did and carried over.',

  // Words of tables.
  'word.now': 'Now',
  span: '{first} to {last}',
  'link.to': 'Link to {text}',

  // The changes of a report.
  'changes.against': '{report} against {before}.',
  'changes.none': 'This is the first report, so there is nothing to compare it with.',

  // The matrix.
  'matrix.caption': '{area}: items by cycles',
  'matrix.plan': 'plan',
  'export.fact': '{name}: {value}',
  'meaning.unaccounted': 'In the plan of a cycle, and absent from the status of that cycle.',
  'change.stale': 'Unchanged',
  'note.gap': 'unlisted in between',

  // Due dates.
  'due.overdue': 'Overdue',
  'due.line': 'Due {date}',
  'due.lineMoved': 'Due {date}, before: {before}',
  'due.undated': 'No longer dated, before: {before}',
  'due.overdueOn': {
    one: '{count} open item was overdue on {date}',
    other: '{count} open items were overdue on {date}',
  },
  'due.overdueInParts': {
    one: '{count} open item in the parts presented was overdue on {date}',
    other: '{count} open items in the parts presented were overdue on {date}',
  },
  'due.moved': { one: '{count} due date moved', other: '{count} due dates moved' },

  // What people also call a status, each as real reports have it. A word counts where it is set apart: it is all of a line or
  // heading, or at an end of a line between brackets, in bold letters or behind a separator. The words of `column` count only
  // where nothing but a status can be: a cell, a heading, or behind "Status:". Strings of a team are added to these lists.
  'also.completed':
    'done, finished, complete, delivered, closed, resolved, shipped, wrapped up, signed off, finalised, finalized, concluded, all done, merged, fixed, implemented, deployed, rolled out',
  'also.in-progress':
    'in progress, ongoing, under way, underway, started, begun, work in progress, WIP, in flight, in development, in review, under review, partially done, partly done, partially complete, partially completed',
  'also.not-started': 'not started, not yet started, not begun, to do, todo, yet to start, to be started, to be done',
  'also.dropped':
    "cancelled, canceled, abandoned, descoped, won't do, will not do, won't fix, wontfix, withdrawn, rejected, discontinued, no longer needed, no longer planned, closed as not planned, scrapped, superseded",
  'also.carried': 'carried over',
  'also.unlisted': 'unlisted',
  'also.new': 'new',
  'column.completed':
    'released, landed, live, published, accepted, verified, work finished, acceptance tests pass, moved to state closed',
  'column.in-progress':
    'doing, working on, active, review, reviewing, ready for review, ready for test, ready to test, ready for QA, ready for release, ready to release, test, testing, in test, in testing, QA, development, working on it, work started',
  'column.not-started':
    'open, opened, new, backlog, triage, ready, inbox, proposed, reopened, planned, scheduled, queued, selected for development, next up, up next, upcoming',
  'column.dropped':
    'declined, duplicate, removed, not planned, obsolete, invalid, cannot reproduce, works for me, as designed, by design, not a bug, worksforme, cut',
  // What people write before a colon and a status.
  'column.status': 'status, state',
  // What the heads of columns are called in tables and in exports of trackers, the most telling first. `group` is an area where
  // nothing is called so, `other` has words that make a name one of something else (*Sprint status*), and `none` what cells say
  // that say nothing.
  'header.title':
    'summary, title, card name, task name, name, subject, task, issue, item, work item, work, feature, story, milestone, deliverable, requirement, recommendation, action item, action, activity, initiative, objective, description',
  'header.status': 'status, state, column, list name, list, section/column, stage, progress, phase, health, RAG',
  'header.key': 'issue key, key, identifier, card url, url, link, id, number, no, #',
  'header.area': 'area, area path, components, component, component/s, epic name, epic link, epic, workstream',
  'header.group': 'team, group, bucket name, bucket, section, category, labels, label, list name, project',
  'header.resolution': 'resolution, state reason, resolved reason, closed reason, close reason, reason, outcome',
  'header.due': 'due date text, due date, due, due on, due by, target date, deadline, target end, target, ETA',
  'header.reason':
    'status description, status explanation, status notes, status note, status comments, status comment, response, justification, rationale',
  'header.note': 'notes, note, comments, comment, remarks, remark',
  'header.owner':
    'owner, owners, assignee, assignees, assigned to, assigned, responsible, person, people, lead, who, member, members, reporter, creator, author, user',
  'header.labels': 'labels, label, tags, tag',
  'header.archived': 'archived',
  'header.other': 'parent, board, sprint, cycle, date, time, changed, change, updated, created, count, category, type',
  'header.none': 'none, n/a',
  // What decks write: around and in the key of colours, in the titles of reports and their parts, and on slides without work.
  'slide.key': 'colour key, color key, key, legend',
  'slide.added': 'added, new',
  'slide.between': 'and, or, since, status, color, colour, colors, colours, the, for, of',
  'slide.status': 'status',
  'slide.plan': 'plan, plans',
  'slide.report': 'update, report, review',
  'slide.of': 'for, of, in',
  'slide.continued': "continued, cont, contd, cont'd",
  'slide.and': 'and, og, och',
  'slide.untitled': 'presentation, slide',
  'slide.noArea':
    'agenda, contents, table of contents, outline, thank you, thanks, many thanks, thank you for your attention, thanks for your attention, questions, any questions, Q&A, the end',
} as const;
