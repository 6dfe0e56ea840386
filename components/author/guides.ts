import type { Locale } from '@/lib/i18n/locales.ts';

/** How a figure gets into one program: what to do, in order, and what else to know. */
export interface Guide { id: string; name: string; steps: readonly string[]; note: string }

interface GuideWords { title: string; lede: string; sampleDeck: string; guides: readonly Guide[] }

const en: GuideWords = {
  title: 'Step by step',
  lede: 'Each way begins here: choose the figure above and bring it into the state that your slide needs. The figure’s own menu is the “…” at its upper right; it is there while “Below the figure” is not “nothing”.',
  sampleDeck: 'Twelve slides made in this way',
  guides: [
    {
      id: 'reveal', name: 'reveal.js',
      steps: [
        'Under “Code”, choose “reveal.js” and say how many times the clicker steps the figure before it goes on.',
        'Copy. Put the section among your slides.',
        'Put the script line behind the one that loads reveal.js, once, and RevealExplorable among the plugins of Reveal.initialize.',
        'Open the deck and press Page Down: the figure steps, then the slide changes. In the speaker’s window of reveal.js the figure stands in the same state.',
        'For a PDF, open the deck with ?print-pdf behind its address and print: each state is a page with a still.',
      ],
      note: 'It takes reveal.js 5 or newer. A deck with a Content-Security-Policy has to allow this site in script-src and in frame-src.',
    },
    {
      id: 'powerpoint', name: 'PowerPoint',
      steps: [
        'In the figure’s menu choose “Download as a slide”. The file holds the still as you set it, notes for the speaker, and a link to the living figure.',
        'Open it and copy the slide into your presentation.',
        'For motion, where the figure has steps, choose “Download all steps” in the same menu and insert the GIF as a picture (Insert, Pictures). It runs in the slide show.',
        'To link a picture: choose “Copy link” in the figure’s menu, select the picture, Insert, Link, and paste. In the slide show a click on it opens the figure in the browser.',
        'To work with the living figure in front of the class, open its link before you begin, in a browser window of its own, with the colours “projector”. Change between the slide show and the browser with Alt Tab, on a Mac with Command Tab.',
      ],
      note: 'The living figure does not run inside PowerPoint. Where the room has no network, choose “Download as one HTML file”: it opens from the disk, in the state it was saved in.',
    },
    {
      id: 'keynote', name: 'Keynote',
      steps: [
        'In the figure’s menu choose “Download as a slide” and open the file with Keynote, which reads PowerPoint files. Copy the slide into your presentation.',
        'For motion, where the figure has steps, choose “Download all steps” and drag the GIF onto the slide. Play the slide once before the lesson: in old versions of Keynote a GIF stands still.',
        'To link a picture: choose “Copy link” in the figure’s menu, select the picture in Keynote, add a link to a webpage, and paste.',
        'For the living figure, keep its link open in a browser window and change to it with Command Tab.',
      ],
      note: 'Where the GIF does not move, put in a few of its steps as pictures (“Download PNG”), one slide each.',
    },
    {
      id: 'google-slides', name: 'Google Slides',
      steps: [
        'In the figure’s menu choose “Download as a slide”, upload the file to Google Drive, and open it with Google Slides. Copy the slide into your presentation.',
        'For motion, where the figure has steps, choose “Download all steps” and insert the GIF: Insert, Image, Upload from computer.',
        'To link a picture: choose “Copy link” in the figure’s menu, select the picture, Insert, Link, and paste.',
        'For the living figure, keep its link open in a second tab of the browser and change to it.',
      ],
      note: 'The slide’s fonts are Arial or, in Korean, Malgun Gothic; Google Slides may put others in their place.',
    },
    {
      id: 'notion', name: 'Notion',
      steps: ['Under “Code”, choose “Link” and copy.', 'On the page, type /embed and press Enter.', 'Paste the link, confirm, and pull the block to the size that you want.'],
      note: 'The figure is fetched by the reader’s browser: this site has to stand at a public HTTPS address.',
    },
    {
      id: 'wordpress', name: 'WordPress',
      steps: ['Under “Code”, choose “iframe” and copy.', 'In the editor add a block “Custom HTML” and paste.', 'Look at the preview: the figure answers there already.'],
      note: 'WordPress takes frames out of what is written by accounts without the right unfiltered_html. There, paste the link alone into an empty line: WordPress asks this site how to show it (oEmbed) where the site was built with its address. The figure is then in its first state.',
    },
    {
      id: 'obsidian', name: 'Obsidian',
      steps: ['Under “Code”, choose “iframe” and copy.', 'Paste it into the note, as it is, on a line of its own.', 'Change to the reading view.'],
      note: 'The note holds the address only: without a network the frame stays empty.',
    },
  ],
};

const ko: GuideWords = {
  title: '프로그램별 방법',
  lede: '시작은 모두 같습니다. 위에서 그림을 고르고 슬라이드에 필요한 상태로 맞추세요. 그림의 메뉴는 오른쪽 위의 “…”이고, “그림 아래”를 “없음”으로 두면 보이지 않습니다.',
  sampleDeck: '이렇게 만든 슬라이드 열두 장',
  guides: [
    {
      id: 'reveal', name: 'reveal.js',
      steps: [
        '“코드”에서 “reveal.js”를 고르고, 다음 슬라이드로 넘어가기 전에 리모컨이 그림을 몇 단계 넘길지 정합니다.',
        '복사해서 section 부분을 슬라이드들 사이에 넣습니다.',
        'script 줄은 reveal.js를 불러오는 줄 뒤에 한 번만 넣고, Reveal.initialize의 plugins에 RevealExplorable을 적습니다.',
        '발표 자료를 열고 Page Down을 눌러 보세요. 그림이 먼저 움직이고 그다음 슬라이드가 넘어갑니다. reveal.js의 발표자 창에서도 그림은 같은 상태입니다.',
        'PDF로 만들려면 주소 뒤에 ?print-pdf를 붙여 열고 인쇄하세요. 상태마다 한 쪽씩 그림이 들어갑니다.',
      ],
      note: 'reveal.js 5 이상이 필요합니다. 발표 자료에 Content-Security-Policy가 있으면 script-src와 frame-src에서 이 사이트를 허용해야 합니다.',
    },
    {
      id: 'powerpoint', name: '파워포인트',
      steps: [
        '그림의 메뉴에서 “슬라이드로 내려받기”를 고릅니다. 파일에는 맞춰 둔 상태의 그림, 발표자 노트, 움직이는 그림으로 가는 링크가 들어 있습니다.',
        '파일을 열어 슬라이드를 내 발표 자료에 복사합니다.',
        '단계가 있는 그림을 움직이게 보여 주려면 같은 메뉴의 “모든 단계 내려받기”로 GIF를 받아 그림으로 넣습니다(삽입, 그림). 슬라이드 쇼에서 움직입니다.',
        '그림에 링크를 걸려면 그림의 메뉴에서 “링크 복사”를 고르고, 파워포인트에서 그림을 선택한 다음 삽입, 링크에 붙여 넣습니다. 슬라이드 쇼에서 누르면 브라우저에 그림이 열립니다.',
        '수업에서 직접 움직이려면 시작하기 전에 링크를 따로 브라우저 창에 열고 색을 “프로젝터”로 맞춥니다. 슬라이드 쇼와 브라우저 사이는 Alt Tab, 맥에서는 Command Tab으로 오갑니다.',
      ],
      note: '움직이는 그림은 파워포인트 안에서 실행되지 않습니다. 인터넷이 없는 곳이라면 “HTML 파일 하나로 내려받기”를 쓰세요. 저장할 때의 상태로 디스크에서 열립니다.',
    },
    {
      id: 'keynote', name: '키노트(Keynote)',
      steps: [
        '그림의 메뉴에서 “슬라이드로 내려받기”를 고르고 키노트로 엽니다. 키노트는 파워포인트 파일을 읽습니다. 슬라이드를 내 발표 자료에 복사합니다.',
        '단계가 있는 그림을 움직이게 보여 주려면 “모든 단계 내려받기”로 받은 GIF를 슬라이드에 끌어다 놓습니다. 수업 전에 한 번 재생해 보세요. 오래된 키노트에서는 GIF가 움직이지 않습니다.',
        '그림에 링크를 걸려면 그림의 메뉴에서 “링크 복사”를 고르고, 키노트에서 그림을 선택해 웹 페이지 링크를 추가한 다음 붙여 넣습니다.',
        '직접 움직이려면 링크를 브라우저 창에 열어 두고 Command Tab으로 오갑니다.',
      ],
      note: 'GIF가 움직이지 않으면 필요한 단계 몇 개를 그림으로(“PNG 내려받기”) 받아 슬라이드 한 장에 하나씩 넣으세요.',
    },
    {
      id: 'google-slides', name: '구글 슬라이드',
      steps: [
        '그림의 메뉴에서 “슬라이드로 내려받기”를 고르고, 파일을 구글 드라이브에 올려 구글 슬라이드로 엽니다. 슬라이드를 내 발표 자료에 복사합니다.',
        '단계가 있는 그림을 움직이게 보여 주려면 “모든 단계 내려받기”로 받은 GIF를 넣습니다. 삽입, 이미지, 컴퓨터에서 업로드 순서입니다.',
        '그림에 링크를 걸려면 그림의 메뉴에서 “링크 복사”를 고르고, 그림을 선택한 다음 삽입, 링크에 붙여 넣습니다.',
        '직접 움직이려면 링크를 브라우저의 다른 탭에 열어 두고 탭을 바꿉니다.',
      ],
      note: '슬라이드의 글꼴은 맑은 고딕이고 영어는 Arial입니다. 구글 슬라이드에서는 다른 글꼴로 바뀔 수 있습니다.',
    },
    {
      id: 'notion', name: '노션(Notion)',
      steps: ['“코드”에서 “링크”를 고르고 복사합니다.', '노션 페이지에서 /embed를 입력하고 Enter를 누릅니다.', '링크를 붙여 넣고 확인한 다음, 블록을 끌어 크기를 맞춥니다.'],
      note: '그림은 읽는 사람의 브라우저가 불러옵니다. 이 사이트가 누구나 열 수 있는 HTTPS 주소에 있어야 합니다.',
    },
    {
      id: 'wordpress', name: '워드프레스',
      steps: ['“코드”에서 “iframe”을 고르고 복사합니다.', '편집기에서 “사용자 정의 HTML”(Custom HTML) 블록을 추가하고 붙여 넣습니다.', '미리 보기를 확인하세요. 그림이 거기서 바로 움직입니다.'],
      note: 'unfiltered_html 권한이 없는 계정으로 쓰면 워드프레스가 iframe을 지웁니다. 그때는 빈 줄에 링크만 붙여 넣으세요. 사이트가 제 주소를 알고 만들어졌다면 워드프레스가 표시 방법(oEmbed)을 이 사이트에서 읽습니다. 이때 그림은 첫 상태로 보입니다.',
    },
    {
      id: 'obsidian', name: '옵시디언(Obsidian)',
      steps: ['“코드”에서 “iframe”을 고르고 복사합니다.', '노트의 새 줄에 그대로 붙여 넣습니다.', '읽기 보기로 바꿉니다.'],
      note: '노트에는 주소만 있습니다. 인터넷이 없으면 빈 칸으로 남습니다.',
    },
  ],
};

export const guideWords = (locale: Locale): GuideWords => ({ en, ko })[locale];
