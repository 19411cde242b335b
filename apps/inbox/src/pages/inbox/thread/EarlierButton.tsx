import { useMutation } from '@tanstack/react-query';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';

export function EarlierButton({ onLoad }: { onLoad: () => Promise<void> }) {
  const loading = useMutation({ mutationFn: onLoad });
  return (
    <div className="flex justify-center">
      <Button size="sm" onClick={() => loading.mutate()} isBusy={loading.isPending}>
        {t.conversation.loadEarlier}
      </Button>
    </div>
  );
}
