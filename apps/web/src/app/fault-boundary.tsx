import { Component, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import { Fault } from '../ui/states.js';

interface Props extends WithTranslation {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** A mistake of ours in one part of a page must not leave a white screen. */
class Boundary extends Component<Props, State> {
  override readonly state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Fault
        error={error}
        retry={() => {
          window.location.reload();
        }}
      />
    );
  }
}

export const FaultBoundary = withTranslation()(Boundary);
