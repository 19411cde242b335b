import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { acceptInvite } from '../../api/session.ts';
import { meQuery } from '../../queries/session-queries.ts';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';

/** For somebody already signed in as the one who was invited. */
export function JoinButton({ inviteId, email }: { inviteId: string; email: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const joining = useMutation({
    mutationFn: () => acceptInvite(inviteId),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/' });
    },
  });
  return (
    <Button variant="primary" size="lg" onClick={() => joining.mutate()} isBusy={joining.isPending}>
      {t.auth.invite.joinAs(email)}
    </Button>
  );
}
