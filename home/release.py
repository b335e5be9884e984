"""What a release does at its end."""


def publish_released(workflow_state, user=None) -> None:
    """Publishes what was released. ``user`` may release and need not be one who publishes alone.

    The gates of consent and translation stand in the publishing itself and are asked as always.
    """
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
