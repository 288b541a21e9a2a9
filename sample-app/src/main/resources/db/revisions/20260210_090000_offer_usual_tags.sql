-- revision: 11f12cc85dc0
-- revises: b1fc884d1803
-- message: offer the usual tags
-- created: 2026-02-10T09:00:00Z

-- upgrade
INSERT INTO tags (name) VALUES ('bug'), ('feature'), ('question') ON CONFLICT (name) DO NOTHING;

-- downgrade
-- A tag that a task carries by now is somebody's work: it stays.
DELETE FROM tags
  WHERE name IN ('bug', 'feature', 'question')
    AND NOT EXISTS (SELECT FROM task_tags WHERE task_tags.tag_id = tags.id);
